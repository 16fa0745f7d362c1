import { assign } from '../../domain/access/assign.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { mending } from '../../domain/flow/returned.js';
import { seatOfKey } from '../../domain/steps/board.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { chartOfOpenTasks } from './clock.js';
import { demandsIn, place } from './open-tasks.js';

/**
 * Looks again at who can act in each task that waits, for officials come and go while it waits: a task whose
 * holders have all come into conflict goes to the superior office, one that nobody can take raises the alarm.
 */
export async function reviewOffices(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
): Promise<void> {
  const steps = new Map(work.file.steps.map((step) => [step.id, step]));
  // What was announced waits for nobody: its step has closed.
  const waiting = work.file.tasks.filter(
    ({ state, stepId }) => (state === 'open' || state === 'waiting') && steps.get(stepId)?.state === 'open',
  );
  if (waiting.length === 0) {
    if (work.file.case.closedAt !== null) await work.closeIncidents(tx, 'authority');
    return;
  }
  const chart = await chartOfOpenTasks(tx, work);
  let missing = false;
  for (const task of waiting) {
    const step = steps.get(task.stepId);
    if (!step || step.key === mending.key) continue;
    // A seat of a board that nobody fills is no alarm: a substitute takes it.
    if (step.kind === 'board' && seatOfKey(task.key) !== null) continue;
    const demands = demandsIn(work, stepNamed(definition, step.key), task.key);
    const to = assign(task.office, chart, demands);
    missing ||= to.reason === 'nobody';
    const shown = work.officesOf(task).some((row) => row.office === to.office && row.reason !== 'escalated');
    const alarmed = work.file.incidents.some(({ kind }) => kind === 'authority');
    if (to.reason === 'nobody' ? !alarmed : !shown) place(work, step, task, to, demands.strategic);
  }
  if (!missing) await work.closeIncidents(tx, 'authority');
}
