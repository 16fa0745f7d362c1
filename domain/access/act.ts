import { Refusal } from '../refusal.js';
import { admits } from './assign.js';
import { personOf, positionOf } from './chart.js';
import { type Conflict, conflictOf, inConflict } from './conflict.js';
import type { OfficeKey } from './offices.js';
import type { HeldOffice, Viewer } from './viewer.js';

/** An office that sees a task, and why. */
export interface SeeingOffice {
  readonly office: OfficeKey;
  readonly reason: 'assigned' | 'conflict' | 'escalated';
}

export interface ActingQuestion {
  readonly offices: readonly SeeingOffice[];
  readonly strategic: boolean;
  readonly subject: string;
  /** A task of the subject's own (to acknowledge, to mend): nobody's judgement of themselves. */
  readonly ownAffair: boolean;
  /** Who may not act for a conflict of interest. */
  readonly conflicts: readonly Conflict[];
  /** Who decided a step from which this one must be distinct, by person: the step's key. */
  readonly distinct: ReadonlyMap<string, string>;
}

/** Seeing to a case in which nobody can act is no decision on the person, but not theirs either. */
export function namingQuestion(
  offices: readonly SeeingOffice[],
  subject: string,
  conflicts: readonly Conflict[],
): ActingQuestion {
  return { offices, strategic: false, subject, ownAffair: false, conflicts, distinct: new Map() };
}

/** In which capacity somebody acts, and by which row. */
export interface Acting {
  readonly office: OfficeKey;
  readonly capacity: 'holder' | 'plt' | 'plh' | 'person' | 'hr-officer';
  /** Id of the incumbency; null for a person's own affair and for an officer of HR. */
  readonly authority: string | null;
}

interface Match {
  readonly seeing: SeeingOffice;
  readonly held: HeldOffice | null;
}

/**
 * Whether the viewer may decide a task now. Asked when the inbox is read and again inside the deciding
 * transaction, so an answer never outlives the order it rests on.
 *
 * @returns how they act, or why not: OWN_CASE, CONFLICT_OF_INTEREST, NOT_YOUR_OFFICE, SAME_PERSON, STRATEGIC_HOLDER_ONLY,
 * ESCALATION_SEES_ONLY
 */
export function mayAct(viewer: Viewer, question: ActingQuestion): Acting | Refusal {
  const matching = question.offices.flatMap((seeing): readonly Match[] => {
    if (personOf(seeing.office) === viewer.person) return [{ seeing, held: null }];
    const position = positionOf(seeing.office);
    return viewer.offices.filter((held) => held.position === position).map((held) => ({ seeing, held }));
  });
  // Before the office: a task that went to the superior because it is their own case, or for a conflict, says so.
  if (viewer.person === question.subject && !question.ownAffair) return new Refusal('OWN_CASE');
  const ground = conflictOf(question.conflicts, viewer.person);
  if (ground !== undefined) return inConflict(ground);
  if (matching.length === 0) return new Refusal('NOT_YOUR_OFFICE');
  const distinct = question.distinct.get(viewer.person);
  if (distinct !== undefined) return new Refusal('SAME_PERSON', { step: distinct });
  const deciding = matching.filter(({ seeing }) => seeing.reason !== 'escalated');
  if (deciding.length === 0) return new Refusal('ESCALATION_SEES_ONLY');
  const admitted = deciding.filter(({ held }) => held === null || admits(held.capacity, question.strategic));
  const best = admitted.toSorted((a, b) => rank(a.held) - rank(b.held))[0];
  if (!best) {
    return new Refusal('STRATEGIC_HOLDER_ONLY', { capacity: deciding[0]?.held?.capacity ?? null });
  }
  return {
    office: best.seeing.office,
    capacity: best.held?.capacity ?? 'person',
    authority: best.held?.authority ?? null,
  };
}

/** Holding an office counts before acting in it. */
function rank(held: HeldOffice | null): number {
  return held === null || held.capacity === 'holder' ? 0 : 1;
}
