import type { Quotes } from './finding.js';
import type { ProblemCode } from './problems.js';

/** What came of reading a cell: a value, or why there is none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly quotes: Quotes };

/** Reads the text of a cell, trimmed and not empty. `today` is a day, YYYY-MM-DD. */
export type Reader<T> = (text: string, today: string) => Reading<T>;

/** A cell that says something. */
export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/** A cell that cannot be taken, and why. */
export function unread(code: ProblemCode, quotes: Quotes = {}): Reading<never> {
  return { ok: false, code, quotes };
}
