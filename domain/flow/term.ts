import type { Term } from './blocks.js';
import { holds } from './conditions.js';
import type { Facts } from './fields.js';

/** The working days of a term for these facts. */
export function termDays(term: Term, facts: Facts): number {
  if (term.kind === 'working-days') return term.days;
  return termDays(holds(term.when, facts) ? term.then : term.otherwise, facts);
}
