import * as z from 'zod';

/** What a log may say of an error. */
export interface ErrorDescription {
  readonly error: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
}

/**
 * An error without its message: PostgreSQL and Prisma quote the values of rows in theirs. Its name, code,
 * constraint and the places in our code are enough to find it.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const { code, constraint } = marks.safeParse(error).data ?? {};
  return {
    error: error.name,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    at: framesOf(error),
  };
}

const marks = z.object({
  code: z.string().optional().catch(undefined),
  constraint: z.string().optional().catch(undefined),
});

/** Lines that are frames: a message may run over several lines, and one of them may look like anything else. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  return after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 20);
}
