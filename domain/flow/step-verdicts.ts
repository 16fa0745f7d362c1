import { noQuorumKey, voteKey } from '../steps/board.js';
import { signatureKey } from '../steps/document.js';
import { offersOf } from '../steps/machines.js';
import type { StepState, TaskState } from '../steps/step.js';
import type { VerdictForm } from '../steps/verdicts.js';
import type { StepDefinition } from './blocks.js';
import type { ProcessDefinition } from './define.js';
import type { StepPart } from './step-parts.js';

/**
 * The verdicts that an office may give in its part of a step, as long as the case may still be returned and
 * nothing that cannot be overridden has failed. Asked of the step machines themselves.
 */
export function verdictsOf(
  step: StepDefinition,
  part: StepPart,
  returns: ProcessDefinition['returns'],
): readonly VerdictForm[] {
  // Certifying the excerpt is no task of the step: it comes with the document.
  if (part.does === 'certifies') return [];
  const task: TaskState = {
    id: '',
    key: keyOf(step, part),
    office: 'position/any',
    sequence: 0,
    state: 'open',
    verdict: null,
    decidedBy: null,
    closedAt: null,
  };
  const state: StepState = { key: step.key, state: 'open', outcome: null, tasks: [task], blocked: [] };
  const context = { returns: 0, maxReturns: returns.atMost, today: '', effectiveDatePassed: false };
  return offersOf(step, state, task, context);
}

function keyOf(step: StepDefinition, part: StepPart): string {
  if (part.does === 'signs') return signatureKey;
  if (step.kind !== 'board') return part.role;
  // The secretariat convenes; what can be said is what its members vote.
  return part.does === 'convenes' ? voteKey(1) : noQuorumKey;
}
