import type { StepDefinition } from '../../domain/flow/blocks.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { Decided } from '../../domain/steps/decide.js';
import { returnCase } from '../advance/return-case.js';
import { tellParties } from '../advance/tell-parties.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import type { Actor, CaseWork } from '../case/work.js';
import type { TaskDecision } from './task-decision.js';

/** Brings the step machine's answer into the rows. */
export function applyVerdict(
  work: CaseWork,
  step: StepRow,
  task: TaskRow,
  { verdict, answer }: TaskDecision,
  decided: Decided,
  actor: Actor,
): void {
  const ids = { step: step.key, iteration: step.iteration, task: task.id, verdict };
  work.event('task-decided', ids, { ...answer }, actor);
  for (const { id, state, closedAt } of decided.step.tasks) {
    const row = work.file.tasks.find((each) => each.id === id);
    if (!row || row.state === state) continue;
    if (row === task) {
      const { actor: decidedBy, capacity, authority } = actor;
      work.changeTask(row, {
        state,
        closedAt,
        verdict,
        answer: { ...answer },
        decidedBy,
        capacity,
        authority,
      });
    } else if (state === 'open') {
      openTurn(work, step, row);
    } else {
      work.changeTask(row, { state, closedAt });
    }
  }
}

/** A task's turn has come. */
function openTurn(work: CaseWork, step: StepRow, task: TaskRow): void {
  work.changeTask(task, { state: 'open', openedAt: work.now });
  const seq = work.event('task-opened', { step: step.key, task: task.id, office: task.office });
  for (const seeing of work.officesOf(task)) work.notify(seq, 'assigned', seeing.office, task.id);
}

/** Closes a step with its outcome; a return goes back to the proposer. */
export function closeStep(
  work: CaseWork,
  definition: ProcessDefinition,
  stepDefinition: StepDefinition,
  step: StepRow,
  outcome: string | null,
  actor: Actor,
  reason: string | undefined,
): void {
  work.changeStep(step, { state: 'closed', outcome, closedAt: work.now });
  const seq = work.event('step-closed', { step: step.key, iteration: step.iteration, outcome });
  work.stopClock(step);
  const decides = stepDefinition.kind === 'approval' && stepDefinition.decides === true;
  if (decides && outcome === 'approved') {
    work.changeCase({ decidedAt: work.now });
    tellParties(work, seq);
  }
  if (outcome === 'returned') returnCase(work, definition, step, actor, reason);
}
