import type { Echelon } from './echelon.js';

/** Kinds of posts. An elected post is no rung of the civil service, but it heads it. */
export const positionKinds = ['structural', 'functional', 'general', 'elected'] as const;

/**
 * Rungs: a rotation stays on one of them. `functional-unranked` is a functional post whose title tells no rung,
 * `functional-head` one that leads a unit without an echelon (a school, a health centre).
 */
export const levels = [
  'senior-executive',
  'administrator',
  'supervisor',
  'functional-expert-first',
  'functional-expert-junior',
  'functional-expert-senior',
  'functional-expert-principal',
  'functional-skill-beginner',
  'functional-skill-skilled',
  'functional-skill-proficient',
  'functional-skill-supervisor',
  'functional-unranked',
  'functional-head',
  'staff',
  'elected',
] as const;
export type Level = (typeof levels)[number];

/** The rung of a structural post: II is senior executive, III administrator, IV and V section head. */
export function levelOfEchelon(echelon: Echelon): Level {
  if (echelon.startsWith('III')) return 'administrator';
  // V.a leads the smallest offices (a ward's or school's administration): the same rung as IV, lower pay.
  if (echelon.startsWith('IV') || echelon.startsWith('V')) return 'supervisor';
  return 'senior-executive';
}

/** Endings of functional titles, today's and those of before 2009, longest first. */
const rungs: readonly (readonly [RegExp, Level])[] = [
  [/\b(?:ahli )?pertama$/, 'functional-expert-first'],
  [/\b(?:ahli )?muda$/, 'functional-expert-junior'],
  [/\b(?:ahli )?madya$/, 'functional-expert-senior'],
  [/\b(?:ahli )?utama$/, 'functional-expert-principal'],
  [/\bpemula$/, 'functional-skill-beginner'],
  [/\b(?:mahir|pelaksana lanjutan)$/, 'functional-skill-proficient'],
  [/\b(?:terampil|pelaksana)$/, 'functional-skill-skilled'],
  [/\bpenyelia$/, 'functional-skill-supervisor'],
];

/**
 * The rung that a functional title ends with, or `functional-unranked` where it tells none.
 *
 * @example
 * levelOfFunctionalTitle('Guru Ahli Madya'); // 'functional-expert-senior'
 */
export function levelOfFunctionalTitle(title: string): Level {
  const plain = title.toLowerCase().replace(/\s+/g, ' ').trim();
  return rungs.find(([ending]) => ending.test(plain))?.[1] ?? 'functional-unranked';
}
