import { timelineOf } from '../../domain/calendar/term.js';
import { pause } from '../../domain/calendar/timeline.js';
import { leaveSession } from '../board/leave-session.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import { recountTerm } from './recount-terms.js';

/** Stops a step's clock: the working time left is kept to the minute, its notices are dropped. */
export function pauseStep(work: CaseWork, step: StepRow): void {
  // What is left is measured by one calendar alone.
  recountTerm(work, step);
  const { calendar } = work.file;
  const remaining = step.dueAt === null ? 0 : pause({ dueAt: step.dueAt, now: work.now, calendar });
  leaveSession(work, step);
  work.changeStep(step, { state: 'paused', detail: { ...step.detail, remaining } });
  for (const task of work.tasksOf(step))
    if (task.state === 'open') work.changeTask(task, { state: 'paused' });
  work.stopClock(step);
}

/** The clock goes on with the working time that was left; a step without a deadline gets none. */
export function resumeStep(work: CaseWork, step: StepRow): void {
  const dueAt = step.dueAt === null ? null : restartClock(work, step);
  work.changeStep(step, { state: 'open', dueAt });
  for (const task of work.tasksOf(step)) {
    if (task.state === 'paused') work.changeTask(task, { state: 'open', dueAt });
    if (task.state === 'waiting') work.changeTask(task, { dueAt });
  }
}

function restartClock(work: CaseWork, step: StepRow): number {
  const { calendar } = work.file;
  const weekly = step.term?.weekly;
  const term = { from: work.now, minutes: step.detail.remaining ?? 0, ...(weekly && { weekly }) };
  const clock = timelineOf(term, calendar);
  work.changeStep(step, { term, calendarRevision: calendar.revision });
  work.startClock(step, clock.entries);
  return clock.dueAt;
}
