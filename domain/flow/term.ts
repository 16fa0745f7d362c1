import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { Term as RunningFrom } from '../calendar/term.js';
import { dayOf, instantOf, type Zone } from '../calendar/zone.js';
import { rotationTerms } from '../policy/rotation.js';
import type { StepDefinition, Term } from './blocks.js';
import { holds } from './conditions.js';
import type { Facts } from './fields.js';

/** The working days of a term for these facts, by the policy of a day. */
export function termDays(term: Term, facts: Facts, policyDay: Day): number {
  switch (term.kind) {
    case 'working-days':
      return term.days;
    case 'policy':
      return rotationTerms[term.term].at(policyDay);
    case 'either':
      return termDays(holds(term.when, facts) ? term.then : term.otherwise, facts, policyDay);
  }
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
  const days = termDays(step.within, facts, dayOf(openedAt, zone));
  if (step.kind === 'wait') return { from: openedAt, days, weekly: true };
  const day = step.kind === 'task' && step.countedFrom ? facts[step.countedFrom] : undefined;
  return {
    from: day === undefined ? openedAt : Math.max(openedAt, instantOf(String(day), '00:00', zone)),
    days,
  };
}
