import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { convenerKey } from '../../domain/steps/board.js';
import { isInConflict } from '../access/conflict-sql.js';
import type { LoadedCalendar } from '../calendar/load-calendar.js';
import { calendarIn, calendarsOf, calendarsSql } from '../calendar/load-calendars.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { prepared } from '../prepared.js';
import { anywhere } from '../registry/reads/conditions.js';
import type { TaskReading } from './task.js';
import { type TaskRecord, taskRecord, todayAt } from './task-columns.js';
import { powersOf } from './task-powers.js';

export interface InboxFilters {
  readonly process?: string | undefined;
  readonly step?: string | undefined;
  /** true: only what is past its date; false: only what is not. */
  readonly overdue?: boolean | undefined;
  /** Office key. */
  readonly office?: string | undefined;
  /** Part of the name or NIP of whom it is about, or of the case's number. */
  readonly q?: string | undefined;
}

/** Where a page of the inbox begins: due date in ISO 8601 and id of the last task before it. */
export type InboxKey = readonly [dueAt: string, id: string];

export interface Inbox {
  /** One row more than asked for when there is a next page; `null` where only the deciding rules leave a task out. */
  readonly rows: readonly { readonly key: InboxKey; readonly item: TaskReading | null }[];
  /** Of the whole inbox, whatever the filters; each at most `mostCounted`. */
  readonly counts: { readonly open: number; readonly overdue: number };
}

/** Beyond this many, a reader is told "more than". */
export const mostCounted = 1_000;

/**
 * What waits for the viewer's offices, the earliest due first. Two statements; what a viewer could not decide is
 * left out, but for what was escalated to them, which they may read.
 */
export async function listTasks(
  rows: Rows,
  viewer: Viewer,
  filters: InboxFilters,
  page: { readonly limit: number; readonly after: InboxKey | null },
  now: number,
): Promise<Inbox> {
  const offices = [...new Set(officeKeys(viewer))].filter(
    (key) => filters.office === undefined || key === filters.office,
  );
  const [dueAt, id] = page.after ?? [null, null];
  const asked = filters.q === undefined ? [] : patternsOf(filters.q);
  const found = await rows<{ task: TaskRecord }>(asked.length === 0 ? pageStatement : searchStatement, [
    ...mine(viewer, offices),
    viewer.person,
    new Date(now),
    filters.process ?? null,
    filters.step ?? null,
    filters.overdue ?? null,
    dueAt,
    id,
    page.limit + 1,
    ...asked,
  ]);
  const agencies = [...new Set(found.map(({ task }) => task.agency))];
  const { calendars, ...counts } = await countTasks(rows, viewer, agencies, now);
  const readings: Inbox['rows'][number][] = [];
  for (const { task } of found) {
    const definition = await definitionOf(rows, task.process, task.revision);
    const powers = powersOf(viewer, task, definition, now);
    const calendar = calendarIn(calendars, task.agency);
    const item = powers.listed ? { task, definition, powers, calendar } : null;
    readings.push({ key: [task.dueAt ?? task.openedAt, task.id], item });
  }
  return { rows: readings, counts };
}

/** Counts, and with them the calendars by which the page's days are counted: one statement less. */
async function countTasks(rows: Rows, viewer: Viewer, agencies: readonly (string | null)[], now: number) {
  const [counted] = await rows<Inbox['counts'] & { calendars: Record<string, LoadedCalendar> }>(
    countStatement,
    [...mine(viewer, officeKeys(viewer)), viewer.person, new Date(now), mostCounted, agencies],
  );
  if (!counted) throw new Error('An aggregate answered nothing');
  return { ...counted, calendars: calendarsOf(counted.calendars) };
}

/** What is looked for as part of a name, as beginning, and as end of a number backwards; `%` and `_` mean themselves. */
function patternsOf(q: string): readonly string[] {
  const part = anywhere(q);
  const text = part.slice(1, -1).toUpperCase();
  // Only what holds a digit can be a number; else every case of a process would end that way.
  const end = /\d/.test(q) ? q.trim().toUpperCase() : '\u{10ffff}';
  const backwards = [...end]
    .toReversed()
    .join('')
    .replaceAll(/[\\%_]/g, '\\$&');
  return [part, `${text}%`, `${backwards}%`];
}

/** The offices asked, and in which of them the viewer may do what is for the holder alone. */
function mine(viewer: Viewer, offices: readonly string[]): readonly unknown[] {
  const holds = new Set(
    viewer.offices.flatMap(({ position, capacity }) =>
      capacity === 'holder' ? [`position/${position}`] : [],
    ),
  );
  return [offices, offices.map((office) => holds.has(office) || office.startsWith('person/'))];
}

// What `mayAct` refuses by the flags of the row: strategic steps for those who only act, and one's own case but
// for one's own affairs. What it refuses beyond that is left out of the page afterwards.
// Nor does the inbox of somebody in conflict show what they may not judge; what they are told, or fill in, it does.
const decidable = `o.open AND o.office = m.office
  AND (m.holder OR NOT o.strategic OR o.reason = 'escalated')
  AND (o.subject_id <> $3::uuid OR EXISTS (SELECT FROM task a JOIN step b ON b.id = a.step_id
       WHERE a.id = o.task_id AND (b.kind = 'announce' OR (b.kind = 'task' AND o.office = 'person/' || $3))))
  AND (NOT ${isInConflict('$3::uuid', '(SELECT a.case_id FROM task a WHERE a.id = o.task_id)', 'o.subject_id')}
       OR EXISTS (SELECT FROM task a JOIN step b ON b.id = a.step_id
       WHERE a.id = o.task_id AND (b.kind IN ('announce', 'task') OR (b.kind = 'board' AND a.key = '${convenerKey}'))))`;

const offered = `unnest($1::text[], $2::boolean[]) AS m(office, holder)`;

/** One scan of the partial index (office, due_at, task_id) for each office, merged. */
const pageStatement = prepared(
  `WITH page AS (${scan({ from: 'task_office o', only: '' })}) ${recordsOfPage()}`,
);

/** So many people are looked up in each office one by one. */
const fewFound = 2_000;
const areFew = `(SELECT count(*) FROM found) <= ${fewFound}`;

/**
 * Whom it is about is found first, by indexes of its own: $11 is a part of a name, $12 the beginning of a NIP or of a
 * number, $13 the end of a number backwards. A few are then looked up in each office. Where there are more, as of a
 * common name, every so manyth task is about one of them: the usual scan meets enough of them soon.
 */
const searchStatement = `WITH
  named AS MATERIALIZED ((SELECT e.id FROM employee e WHERE e.name ILIKE $11 LIMIT ${fewFound + 1})
    UNION (SELECT e.id FROM employee e WHERE e.nip LIKE $12 LIMIT ${fewFound + 1})),
  numbered AS MATERIALIZED (SELECT c.id, c.subject_id FROM cases c
    WHERE c.closed_at IS NULL AND (c.number LIKE $12 OR reverse(c.number) LIKE $13) LIMIT ${fewFound + 1}),
  found AS MATERIALIZED (SELECT id FROM named UNION SELECT subject_id FROM numbered),
  page AS (SELECT * FROM (
    (${scan({
      // OFFSET keeps the planner from reading a whole office for a handful of people.
      from: `found f CROSS JOIN LATERAL (SELECT * FROM task_office x WHERE x.open AND x.office = m.office AND x.subject_id = f.id OFFSET 0) o`,
      only: `AND ${areFew} AND (o.subject_id IN (SELECT id FROM named) OR t.case_id IN (SELECT id FROM numbered))`,
    })})
    UNION ALL (${scan({
      from: 'task_office o JOIN employee e ON e.id = o.subject_id',
      only: `AND NOT ${areFew} AND (e.name ILIKE $11 OR e.nip LIKE $12 OR c.number LIKE $12 OR reverse(c.number) LIKE $13)`,
    })})) either ORDER BY due_at, task_id LIMIT $10)
  ${recordsOfPage()}`;

/** SQL of where a page lies: the first tasks of each office, merged. */
function scan({ from, only }: { readonly from: string; readonly only: string }): string {
  return `SELECT DISTINCT x.due_at, x.task_id FROM ${offered} CROSS JOIN LATERAL (
      SELECT o.due_at, o.task_id FROM ${from} JOIN task t ON t.id = o.task_id JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id
      WHERE ${decidable} ${only} AND ($5::text IS NULL OR c.process = $5) AND ($6::text IS NULL OR s.key = $6)
        AND ($7::boolean IS NULL OR (o.due_at < $4::timestamptz) = $7)
        AND ($8::timestamptz IS NULL OR (o.due_at, o.task_id) > ($8::timestamptz, $9::uuid))
      ORDER BY o.due_at, o.task_id LIMIT $10) x
    ORDER BY x.due_at, x.task_id LIMIT $10`;
}

function recordsOfPage(): string {
  return `SELECT ${taskRecord} AS task FROM page JOIN task t ON t.id = page.task_id JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id, ${todayAt('$4')}
  ORDER BY page.due_at, page.task_id`;
}

const countStatement =
  prepared(`SELECT least(count(*), $5::int) AS open, least(count(*) FILTER (WHERE due_at < $4::timestamptz), $5::int) AS overdue,
    ${calendarsSql('$6::text[]')} AS calendars
  FROM (SELECT DISTINCT x.due_at, x.task_id FROM ${offered} CROSS JOIN LATERAL (
      SELECT o.due_at, o.task_id FROM task_office o WHERE ${decidable} ORDER BY o.due_at, o.task_id LIMIT $5::int + 1) x
    ORDER BY x.due_at, x.task_id LIMIT $5::int + 1) counted`);
