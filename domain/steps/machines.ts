import type { StepDefinition } from '../flow/blocks.js';
import { announceMachine } from './announce.js';
import { approvalMachine } from './approval.js';
import { boardMachine } from './board.js';
import { checkMachine } from './check.js';
import { documentMachine } from './document.js';
import { opinionMachine } from './opinion.js';
import { recordMachine } from './record.js';
import type { CaseContext, StepState, TaskState } from './step.js';
import { taskMachine } from './task.js';
import type { VerdictForm } from './verdicts.js';
import { verificationMachine } from './verification.js';
import { waitMachine } from './wait.js';

/** The verdicts that a task of this step takes now, each with its form. */
export function offersOf(
  step: StepDefinition,
  state: StepState,
  task: TaskState,
  context: CaseContext,
): readonly VerdictForm[] {
  switch (step.kind) {
    case 'check':
      return checkMachine.offers(step, state, task, context);
    case 'opinion':
      return opinionMachine.offers(step, state, task, context);
    case 'approval':
      return approvalMachine.offers(step, state, task, context);
    case 'document':
      return documentMachine.offers(step, state, task, context);
    case 'record':
      return recordMachine.offers(step, state, task, context);
    case 'announce':
      return announceMachine.offers(step, state, task, context);
    case 'verification':
      return verificationMachine.offers(step, state, task, context);
    case 'board':
      return boardMachine.offers(step, state, task, context);
    case 'wait':
      return waitMachine.offers(step, state, task, context);
    case 'task':
      return taskMachine.offers(step, state, task, context);
  }
}

/** The step's outcome with its tasks as they stand; null while it goes on. */
export function outcomeOf(step: StepDefinition, tasks: readonly TaskState[]): string | null {
  switch (step.kind) {
    case 'check':
      return checkMachine.outcome(step, tasks);
    case 'opinion':
      return opinionMachine.outcome(step, tasks);
    case 'approval':
      return approvalMachine.outcome(step, tasks);
    case 'document':
      return documentMachine.outcome(step, tasks);
    case 'record':
      return recordMachine.outcome(step, tasks);
    case 'announce':
      return announceMachine.outcome(step, tasks);
    case 'verification':
      return verificationMachine.outcome(step, tasks);
    case 'board':
      return boardMachine.outcome(step, tasks);
    case 'wait':
      return waitMachine.outcome(step, tasks);
    case 'task':
      return taskMachine.outcome(step, tasks);
  }
}
