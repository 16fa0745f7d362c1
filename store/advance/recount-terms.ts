import { type RunningTerm, recount } from '../../domain/calendar/term.js';
import type { StepRow } from '../case/rows.js';
import { type CaseWork, owedBy } from '../case/work.js';
import { isCalendarEnd, raiseCalendarAlarm } from './note-incident.js';

/** Counts the open steps' deadlines again that were counted by an earlier calendar. */
export function recountTerms(work: CaseWork): void {
  for (const step of work.file.steps) if (step.state === 'open') recountTerm(work, step);
}

/**
 * Brings a step's deadline to the calendar of today, once. What the calendar does not reach yet stays as it
 * was and is told to HR: a deadline is not guessed, nor are reminders stopped.
 */
export function recountTerm(work: CaseWork, step: StepRow): void {
  const { calendar } = work.file;
  if (step.calendarRevision >= calendar.revision) return;
  const { term, dueAt } = step;
  if (term === null || dueAt === null) {
    work.changeStep(step, { calendarRevision: calendar.revision });
    return;
  }
  const changedAt = calendar.changedAt ?? work.now;
  try {
    apply(
      work,
      step,
      recount({ term, dueAt, entries: owedBy(step) }, { calendar, changedAt, now: work.now }),
    );
  } catch (error) {
    if (!isCalendarEnd(error)) throw error;
    raiseCalendarAlarm(work, 'calendar', error, { step: step.key });
  }
}

function apply(work: CaseWork, step: StepRow, counted: RunningTerm): void {
  const before = step.dueAt;
  work.changeStep(step, {
    term: counted.term,
    dueAt: counted.dueAt,
    calendarRevision: work.file.calendar.revision,
  });
  const moved = work.resetClock(step, counted.entries);
  if (counted.dueAt === before && !moved) return;
  for (const task of work.tasksOf(step)) {
    if (task.state === 'open' || task.state === 'waiting') work.changeTask(task, { dueAt: counted.dueAt });
  }
  const seq = work.event('timeline-recomputed', {
    step: step.key,
    iteration: step.iteration,
    from: isoOf(before),
    to: isoOf(counted.dueAt),
    calendar: work.file.calendar.revision,
  });
  if (before === null || counted.dueAt >= before) return;
  // Somebody has less time than they were told.
  for (const task of work.tasksOf(step))
    if (task.state === 'open') work.notify(seq, 'due-earlier', task.office, task.id);
}

/** Whether every open deadline is counted by the calendar of today. */
export function termsAreCounted({ file }: CaseWork): boolean {
  return file.steps.every(
    ({ state, calendarRevision }) => state !== 'open' || calendarRevision >= file.calendar.revision,
  );
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
