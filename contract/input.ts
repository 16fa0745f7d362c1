import * as z from 'zod';
import type { Text } from '../domain/text.js';

/** What is wrong with one field, as the end of the sentence "{field}: …". */
export interface InputProblem {
  /** Where: `facts.toPosition`; empty for the body as a whole. */
  readonly field: string;
  readonly problem: Text;
}

export type Input<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * Parses what came from outside. What is wrong is said in both languages: our own words where a schema has them
 * (`params.problem`), zod's otherwise.
 */
export function readInput<T>(schema: z.ZodType<T>, given: unknown): Input<T> {
  const parsed = schema.safeParse(given, { error: english });
  if (parsed.success) return { ok: true, value: parsed.data };
  // Once more for the other language: zod has its words only while it looks at the value.
  const again = schema.safeParse(given, { error: indonesian }).error?.issues ?? [];
  const problems = parsed.error.issues.map((issue, index) => ({
    field: issue.path.join('.'),
    problem: ownProblem(issue) ?? { id: again[index]?.message ?? issue.message, en: issue.message },
  }));
  return { ok: false, problems };
}

/** What zod says, but plainer where somebody has left something out, and without saying twice that it is invalid. */
function words(say: z.core.$ZodErrorMap, required: string): z.core.$ZodErrorMap {
  return (issue) => {
    if (issue.code === 'invalid_type' && issue.input === undefined) return required;
    const said = say(issue);
    const sentence = typeof said === 'string' ? said : said?.message;
    return sentence?.replace(/^(?:Invalid input|Input tidak valid): /, '');
  };
}

const english = words(z.locales.en().localeError, 'is required');
const indonesian = words(z.locales.id().localeError, 'wajib diisi');
const withProblem = z.object({ problem: z.object({ id: z.string(), en: z.string() }) });

function ownProblem(issue: z.core.$ZodIssue): Text | null {
  if (issue.code !== 'custom') return null;
  return withProblem.safeParse(issue.params).data?.problem ?? null;
}
