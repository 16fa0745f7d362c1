import { pause, resume } from '../../domain/calendar/timeline.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';

/** Stops a step's clock: the working time left is kept to the minute, its notices are dropped. */
export function pauseStep(work: CaseWork, step: StepRow): void {
  const { calendar } = work.file;
  const remaining = step.dueAt === null ? 0 : pause({ dueAt: step.dueAt, now: work.now, calendar });
  work.changeStep(step, { state: 'paused', detail: { ...step.detail, remaining } });
  for (const task of work.tasksOf(step))
    if (task.state === 'open') work.changeTask(task, { state: 'paused' });
  for (const entry of work.file.timeline.filter(({ stepId }) => stepId === step.id)) work.settle(entry);
}

/** The clock goes on with the working time that was left. */
export function resumeStep(work: CaseWork, step: StepRow): void {
  const { calendar } = work.file;
  const clock = resume({ remaining: step.detail.remaining ?? 0, now: work.now, calendar });
  work.changeStep(step, { state: 'open', dueAt: clock.dueAt });
  for (const entry of clock.entries) work.addTimeline({ ...entry, stepId: step.id, doneAt: null });
  for (const task of work.tasksOf(step)) {
    if (task.state === 'paused') work.changeTask(task, { state: 'open', dueAt: clock.dueAt });
    if (task.state === 'waiting') work.changeTask(task, { dueAt: clock.dueAt });
  }
}
