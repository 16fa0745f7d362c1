import type { Demands } from '../access/assign.js';
import type { Conflict } from '../access/conflict.js';
import type { OfficeRole } from '../access/offices.js';
import type { StepDefinition } from '../flow/blocks.js';
import { convenerKey, noQuorumKey } from './board.js';
import { signatureKey } from './document.js';

/** A decision of a step, as far as others must be distinct from it. */
export interface PastDecision {
  readonly step: string;
  readonly person: string;
}

/** Whether a task of this step is for the definitive holder alone; initials are not. */
export function isStrategic(step: StepDefinition, taskKey: string): boolean {
  switch (step.kind) {
    case 'check':
      return true; // overriding a rule decides on a person as much as approving does
    case 'approval':
      return step.strategic === true;
    case 'document':
      return taskKey === signatureKey;
    case 'board':
      return taskKey === noQuorumKey; // votes are advice; going on without them is a decision
    case 'opinion':
    case 'record':
    case 'announce':
    case 'verification':
    case 'wait':
    case 'task':
      return false;
  }
}

/** Whether a task is the reader's own affair, such as being told or agreeing on one's own targets: no judgement of oneself. */
export function isOwnAffair(step: StepDefinition, taskKey: string): boolean {
  return step.kind === 'announce' || (step.kind === 'task' && taskKey === ('subject' satisfies OfficeRole));
}

/**
 * Whether something is judged in a task: then nobody in conflict with the case may act in it. Not where somebody is
 * told, convenes a board, or fills in a form.
 */
export function isJudging(step: StepDefinition, taskKey: string): boolean {
  const convenes = step.kind === 'board' && taskKey === convenerKey;
  return step.kind !== 'task' && step.kind !== 'record' && !convenes && !isOwnAffair(step, taskKey);
}

/** Who may not act in a task for a conflict of interest. */
export function conflictsIn(
  step: StepDefinition,
  taskKey: string,
  conflicts: readonly Conflict[],
): readonly Conflict[] {
  return isJudging(step, taskKey) ? conflicts : [];
}

/** Persons who decided a step from which this one is to be distinct, each with that step's key. */
export function distinctPersons(
  step: StepDefinition,
  decisions: readonly PastDecision[],
): ReadonlyMap<string, string> {
  const others = step.kind === 'approval' ? (step.distinctFrom ?? []) : [];
  return new Map(
    decisions.filter((past) => others.includes(past.step)).map((past) => [past.person, past.step] as const),
  );
}

/** What a task of this step asks of whoever acts in it. */
export function demandsOf(
  step: StepDefinition,
  taskKey: string,
  subject: string,
  decisions: readonly PastDecision[],
  conflicts: readonly Conflict[],
): Demands {
  if (isOwnAffair(step, taskKey)) return { strategic: false, excluded: new Set() };
  // A seat's vote never goes to the superior: whoever may not vote leaves the room, and a substitute sits.
  if (step.kind === 'board' && taskKey !== noQuorumKey) return { strategic: false, excluded: new Set() };
  return {
    strategic: isStrategic(step, taskKey),
    excluded: new Set([
      subject,
      ...conflictsIn(step, taskKey, conflicts).map(({ person }) => person),
      ...distinctPersons(step, decisions).keys(),
    ]),
  };
}
