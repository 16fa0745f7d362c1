import type { Viewer } from '../../domain/access/viewer.js';
import type { LoadedCalendar } from '../calendar/load-calendar.js';
import { calendarIn, calendarsOf, calendarsSql } from '../calendar/load-calendars.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { prepared } from '../prepared.js';
import {
  findInboxPage,
  type InboxFilters,
  type InboxKey,
  type InboxPage,
  type InboxPlace,
} from './inbox-place.js';
import type { TaskReading } from './task.js';
import { type TaskRecord, taskRecord, todayAt } from './task-columns.js';
import { powersOf } from './task-powers.js';

export interface Inbox {
  /** One row more than asked for when there is a next page; `null` where only the deciding rules leave a task out. */
  readonly rows: readonly { readonly key: InboxKey; readonly item: TaskReading | null }[];
  readonly counts: InboxPlace['counts'];
}

/**
 * What waits for the viewer's offices, the earliest due first. Two statements; what a viewer could not decide is
 * left out, but for what was escalated to them, which they may read.
 */
export async function listTasks(
  rows: Rows,
  viewer: Viewer,
  filters: InboxFilters,
  page: InboxPage,
  now: number,
): Promise<Inbox> {
  const place = await findInboxPage(rows, viewer, filters, page, now);
  const { tasks, calendars } = await loadTasks(rows, place.tasks, now);
  const readings: Inbox['rows'][number][] = [];
  for (const task of tasks) {
    const definition = await definitionOf(rows, task.process, task.revision);
    const powers = powersOf(viewer, task, definition, now);
    const calendar = calendarIn(calendars, task.agency);
    const item = powers.listed ? { task, definition, powers, calendar } : null;
    readings.push({ key: [task.dueAt ?? task.openedAt, task.id], item });
  }
  return { rows: readings, counts: place.counts };
}

/** These tasks in this order, and the calendars by which their days are counted. */
async function loadTasks(rows: Rows, ids: readonly string[], now: number) {
  const [found] = await rows<{ tasks: TaskRecord[]; calendars: Record<string, LoadedCalendar> }>(
    recordsStatement,
    [ids, new Date(now)],
  );
  if (!found) throw new Error('A SELECT without FROM answered nothing');
  return { tasks: found.tasks, calendars: calendarsOf(found.calendars) };
}

// Selected, so that the planner does not count them: a plan for any number is kept only if it seems no dearer.
const recordsStatement = prepared(
  `WITH shown AS MATERIALIZED (SELECT ${taskRecord} AS task, c.agency_code AS agency, asked.place
     FROM unnest((SELECT $1::uuid[])) WITH ORDINALITY AS asked(id, place)
       JOIN task t ON t.id = asked.id JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id, ${todayAt('$2')})
   SELECT (SELECT coalesce(json_agg(task ORDER BY place), '[]') FROM shown) AS tasks,
     ${calendarsSql('ARRAY(SELECT DISTINCT agency FROM shown)')} AS calendars`,
);
