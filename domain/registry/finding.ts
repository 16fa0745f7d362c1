import type { Text } from '../text.js';
import { type ProblemCode, problems } from './problems.js';

/** Values that a problem's sentence quotes. */
export type Quotes = Readonly<Record<string, string | number>>;

/** What is wrong (or odd) in a row: the column, the cell as it stood, the code and what its sentence quotes. */
export interface Finding {
  readonly code: ProblemCode;
  readonly column: string | null;
  readonly value: string | null;
  readonly quotes: Quotes;
}

/** @returns whether the finding keeps its row out */
export function isError(finding: Finding): boolean {
  return problems[finding.code].severity === 'error';
}

/**
 * Words of a problem in both languages.
 *
 * @example
 * describe('NIP_LENGTH', { found: 16 }).en; // 'A NIP has 18 digits, this one 16'
 */
export function describe(code: ProblemCode, quotes: Quotes): Text {
  const { id, en } = problems[code];
  return { id: quote(id, quotes), en: quote(en, quotes) };
}

function quote(sentence: string, quotes: Quotes): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(quotes[name] ?? '?'));
}
