import { assign } from '../../domain/access/assign.js';
import { besideFlow } from '../../domain/flow/beside-flow.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { seatOfKey } from '../../domain/steps/board.js';
import { followSecretary } from '../board/follow-secretary.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { chartOfOpenTasks } from './clock.js';
import { type Missing, reviewMissing } from './missing-authority.js';
import { demandsIn, place } from './open-tasks.js';

/**
 * Looks again at who can act in each task that waits, for officials come and go while it waits: a task whose
 * holders have all come into conflict goes to the superior office; one that nobody can take is HR's to see to, until
 * somebody can.
 */
export async function reviewOffices(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
): Promise<void> {
  await followSecretary(tx, work, definition);
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
  const missing: Missing[] = [];
  const able = new Map<string, () => void>();
  for (const task of waiting) {
    const step = steps.get(task.stepId);
    if (!step || besideFlow(step.key)) continue;
    // A seat of a board that nobody fills is no alarm: a substitute takes it.
    if (step.kind === 'board' && seatOfKey(task.key) !== null) continue;
    const demands = demandsIn(work, stepNamed(definition, step.key), task.key);
    const to = assign(task.office, chart, demands);
    const shown = work.officesOf(task).some((row) => row.office === to.office && row.reason !== 'escalated');
    if (to.reason === 'nobody' || !shown) missing.push(...place(work, step, task, to, demands.strategic));
    else able.set(task.id, () => place(work, step, task, to, demands.strategic));
  }
  // Whoever can act again is told like the first time.
  for (const task of await reviewMissing(tx, work, missing)) able.get(task)?.();
  if (missing.length === 0) await work.closeIncidents(tx, 'authority');
}
