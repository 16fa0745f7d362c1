import type { Chart } from '../../domain/access/chart.js';
import { positionOf } from '../../domain/access/chart.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import { superiorOffice } from '../../domain/access/superior-office.js';
import { weeklyReminder } from '../../domain/calendar/term.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { loadChart } from '../access/chart.js';
import { namedOffice } from '../case/file.js';
import type { ClockEntry, StepRow, TaskRow } from '../case/rows.js';
import { type CaseWork, owedBy } from '../case/work.js';
import type { Transaction } from '../database.js';

/** Does what the clock owes: reminders, notices of delay, escalations. Power to decide never moves. */
export async function runClock(tx: Transaction, work: CaseWork): Promise<void> {
  const due = work.file.steps
    .flatMap((step) => owedBy(step).map((entry) => ({ step, entry })))
    .filter(({ entry }) => entry.at <= work.now)
    .toSorted((one, other) => one.entry.at - other.entry.at);
  if (due.length === 0) return;
  const chart = await chartOfOpenTasks(tx, work);
  for (const { step, entry } of due) {
    if (step.state === 'open') for (const task of openTasks(work, step)) tell(work, chart, step, task, entry);
    work.settle(step, entry);
    if (step.state === 'open') remindNextWeek(work, step);
  }
}

/** A wait has one reminder ahead of it, for as long as it lasts. */
function remindNextWeek(work: CaseWork, step: StepRow): void {
  if (!step.term?.weekly) return;
  work.startClock(step, [weeklyReminder(step.term.from, work.now, work.file.calendar)]);
}

/** The positions behind the tasks that wait for somebody, with their superiors and who acts in them today. */
export async function chartOfOpenTasks(tx: Transaction, work: CaseWork): Promise<Chart> {
  const { tasks, calendar } = work.file;
  const offices = tasks
    .filter(({ state }) => state === 'open' || state === 'waiting')
    .flatMap((task) => [task.office, ...decidingOffices(work, task)].map(positionOf));
  const positions = [...new Set(offices.filter((position) => position !== null))];
  return loadChart(tx.rows, positions, dayOf(work.now, calendar.zone));
}

function openTasks(work: CaseWork, step: StepRow): readonly TaskRow[] {
  return work.tasksOf(step).filter((task) => task.state === 'open');
}

/** Where a task can be decided: its office's inbox, or that of the superior to whom a conflict gave it. */
function decidingOffices(work: CaseWork, task: TaskRow): readonly OfficeKey[] {
  return work.officesOf(task).flatMap(({ office, reason }) => (reason === 'escalated' ? [] : [office]));
}

function tell(work: CaseWork, chart: Chart, step: StepRow, task: TaskRow, entry: ClockEntry): void {
  const ids = { step: step.key, iteration: step.iteration, task: task.id, office: task.office };
  const offices = decidingOffices(work, task);
  switch (entry.kind) {
    case 'reminder': {
      const seq = work.event('reminder-due', ids);
      for (const office of offices) work.notify(seq, 'reminder', office, task.id);
      return;
    }
    case 'overdue': {
      const seq = work.event('overdue-noted', ids);
      for (const office of offices) work.notify(seq, 'overdue', office, task.id);
      return;
    }
    case 'escalation': {
      const to =
        (entry.target === 'superior' ? superiorOffice(offices, chart) : undefined) ??
        namedOffice(work.file.roles, 'hr-agency-head');
      work.show(task, to, 'escalated', false);
      work.notify(work.event('escalated', { ...ids, to }), 'escalated', to, task.id);
    }
  }
}
