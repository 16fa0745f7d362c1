import type { StepDefinition } from '../flow/blocks.js';
import { Refusal } from '../refusal.js';
import { convenerKey, seatOfKey } from './board.js';

/**
 * Why a conflict of interest is not declared on a task; null where it is: on every task in which something is
 * judged, but a vote, which has its recusal.
 *
 * @param session of a vote
 * @returns CONFLICT_BY_RECUSAL, CONFLICT_NOT_ASKED
 */
export function refuseDeclaring(step: StepDefinition, taskKey: string, session = '{id}'): Refusal | null {
  switch (step.kind) {
    case 'announce':
    case 'record':
    case 'task':
      return new Refusal('CONFLICT_NOT_ASKED');
    case 'board':
      if (seatOfKey(taskKey) !== null) return new Refusal('CONFLICT_BY_RECUSAL', { session });
      return taskKey === convenerKey ? new Refusal('CONFLICT_NOT_ASKED') : null;
    case 'check':
    case 'opinion':
    case 'approval':
    case 'document':
    case 'verification':
    case 'wait':
      return null;
  }
}
