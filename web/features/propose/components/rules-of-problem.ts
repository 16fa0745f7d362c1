import type { Preview } from '../../../../contract/process.js';
import type { Language } from '../../../language/language.js';
import type { RequestProblem } from '../../../request/problem.js';

type Rule = Preview['eligibility']['rules'][number];

/** The rules that a refusal brings as evidence, their words in the reader's language; none where it brings none. */
export function rulesOfProblem({ problem }: RequestProblem, language: Language): readonly Rule[] {
  const details = problem?.details;
  if (typeof details !== 'object' || details === null || !('rules' in details)) return [];
  if (!Array.isArray(details.rules)) return [];
  return details.rules.map((rule: Record<string, unknown>) => {
    const worded = Object.entries(rule).map(([name, value]) => [name, wordsOf(value, language)]);
    return Object.fromEntries(worded) as Rule; // the same members, each in both languages
  });
}

function wordsOf(value: unknown, language: Language): unknown {
  const both = typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
  return both ? (value as Record<Language, unknown>)[language] : value; // as just looked at
}
