import * as z from 'zod';

/** How many items a page has at most, and unless told otherwise. */
export const pageLimits = { most: 100, usual: 50 } as const;

/** A whole number in a query, where everything is text. */
export function queryNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ override: { type: 'integer', minimum: min, maximum: max, pattern: undefined } });
}

/** A yes or no in a query. */
export const queryFlag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ override: { type: 'boolean', enum: undefined } });

/** The members of every list's query: `z.strictObject({ …pageQuery, state: … })`. */
export const pageQuery = {
  limit: z.exactOptional(queryNumber(1, pageLimits.most)).meta({
    description: `Items on a page; ${pageLimits.usual} unless told`,
  }),
  cursor: z.exactOptional(z.string().min(1).max(500)).meta({
    description: 'The `next` of the page before',
  }),
};

/** A list's answer: `next` is the cursor of the next page, null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item).readonly(), next: z.string().nullable() });
}
