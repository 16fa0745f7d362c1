import type { Instant } from '../calendar/instant.js';
import type { Term as RunningFrom } from '../calendar/term.js';
import { instantOf, type Zone } from '../calendar/zone.js';
import type { StepDefinition, Term } from './blocks.js';
import { holds } from './conditions.js';
import type { Facts } from './fields.js';

/** The working days of a term for these facts. */
export function termDays(term: Term, facts: Facts): number {
  if (term.kind === 'working-days') return term.days;
  return termDays(holds(term.when, facts) ? term.then : term.otherwise, facts);
}

/**
 * What a step's deadline is counted from: its opening, or a day of the case that lies after it. An answer from
 * outside has no deadline of ours, only a term in which it may be expected.
 */
export function termOf(
  step: Exclude<StepDefinition, { kind: 'record' }>,
  facts: Facts,
  openedAt: Instant,
  zone: Zone,
): RunningFrom {
  const days = termDays(step.within, facts);
  if (step.kind === 'wait') return { from: openedAt, days, weekly: true };
  const day = step.kind === 'task' && step.countedFrom ? facts[step.countedFrom] : undefined;
  return {
    from: day === undefined ? openedAt : Math.max(openedAt, instantOf(String(day), '00:00', zone)),
    days,
  };
}
