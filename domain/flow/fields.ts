import type { Text } from '../text.js';

interface Titled {
  readonly title: Text;
}

/** One thing a person supplies. Forms, JSON Schemas and the API's checks are derived from it. */
export type Field =
  | (Titled & { readonly type: 'text'; readonly max: number })
  | (Titled & { readonly type: 'number'; readonly min: number; readonly max: number })
  | (Titled & { readonly type: 'flag' })
  | (Titled & { readonly type: 'date'; readonly latest?: 'today' })
  | (Titled & { readonly type: 'position' })
  | (Titled & { readonly type: 'employee' })
  | (Titled & { readonly type: 'choice'; readonly options: readonly string[] });

export type Fields = Readonly<Record<string, Field>>;

/** A fact's value: dates are `YYYY-MM-DD`, positions are codes, employees NIPs. */
export type FactValue = string | number | boolean;
export type Facts = Readonly<Record<string, FactValue>>;

/** Text of 1 to `max` characters (default 4,000). */
export function text(title: Text, max = 4000) {
  return { type: 'text', title, max } as const;
}

/** A whole number, `min` to `max`. */
export function number(title: Text, min = 0, max = Number.MAX_SAFE_INTEGER) {
  return { type: 'number', title, min, max } as const;
}

export function flag(title: Text) {
  return { type: 'flag', title } as const;
}

/** A day, `YYYY-MM-DD`. */
export function date(title: Text) {
  return { type: 'date', title } as const;
}

/** A day, `YYYY-MM-DD`, on which something has happened: today or before. */
export function pastDate(title: Text) {
  return { type: 'date', title, latest: 'today' } as const;
}

/** An employee's NIP: 18 digits. */
export function employee(title: Text) {
  return { type: 'employee', title } as const;
}

/** A position's code. */
export function position(title: Text) {
  return { type: 'position', title } as const;
}

export function choice<const O extends readonly string[]>(title: Text, options: O) {
  return { type: 'choice', title, options } as const;
}
