import { besideFlow } from '../../domain/flow/beside-flow.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import type { CaseFile } from '../case/file.js';
import type { StepRow, TaskRow } from '../case/rows.js';

/** A task of a case with the step that it is a part of. */
export interface LocatedTask {
  readonly task: TaskRow;
  readonly step: StepRow;
  readonly stepDefinition: StepDefinition;
}

/** A task of the case with its step, of the flow or beside it. */
export function findTask(file: CaseFile, taskId: string): Omit<LocatedTask, 'stepDefinition'> | undefined {
  const task = file.tasks.find((each) => each.id === taskId);
  const step = file.steps.find((each) => each.id === task?.stepId);
  return task && step && { task, step };
}

/**
 * Finds a task of the flow in its case.
 *
 * @param besides what a task that stands beside the flow is answered with
 * @throws {Refusal} TASK_UNKNOWN, or `besides`
 */
export function locateTask(
  file: CaseFile,
  definition: ProcessDefinition,
  taskId: string,
  besides: () => Refusal,
): LocatedTask {
  const found = findTask(file, taskId);
  if (!found) throw new Refusal('TASK_UNKNOWN');
  if (besideFlow(found.step.key)) throw besides();
  return { ...found, stepDefinition: stepNamed(definition, found.step.key) };
}

/**
 * An ended case takes no verdicts, but the acknowledgements of what was announced.
 *
 * @param step the task's step; left out where it stands beside the flow
 * @throws {Refusal} CASE_SUSPENDED, CASE_CLOSED
 */
export function refuseClosed(file: CaseFile, task: TaskRow, step?: StepDefinition): void {
  const { state, closedAt } = file.case;
  if (state === 'suspended' && task.state !== 'done') throw new Refusal('CASE_SUSPENDED');
  if (closedAt !== null && step?.kind !== 'announce' && task.state !== 'done')
    throw new Refusal('CASE_CLOSED', { state });
}

/** ALREADY_DECIDED names the person; the machine knows ids alone. */
export function withName(refusal: Refusal, file: CaseFile): Refusal {
  const by = file.people[String(refusal.values.by)];
  return by === undefined ? refusal : new Refusal(refusal.code, { ...refusal.values, by });
}
