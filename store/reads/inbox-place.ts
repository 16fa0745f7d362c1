import { officeKeys, type Viewer } from '../../domain/access/viewer.js';
import { convenerKey } from '../../domain/steps/board.js';
import { isInConflict } from '../access/conflict-sql.js';
import type { Rows } from '../database.js';
import { prepared } from '../prepared.js';
import { anywhere } from '../registry/reads/conditions.js';

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

export interface InboxPage {
  readonly limit: number;
  readonly after: InboxKey | null;
}

/** Which tasks are on a page, and how many there are. */
export interface InboxPlace {
  /** Their ids in order; one more than asked for when there is a next page. */
  readonly tasks: readonly string[];
  /** Of the whole inbox, whatever the filters; each at most `mostCounted`. */
  readonly counts: { readonly open: number; readonly overdue: number };
}

/** Beyond this many, a reader is told "more than". */
export const mostCounted = 1_000;

/** Finds a page of what waits for the viewer's offices, the earliest due first, and counts the whole. One statement. */
export async function findInboxPage(
  rows: Rows,
  viewer: Viewer,
  filters: InboxFilters,
  page: InboxPage,
  now: number,
): Promise<InboxPlace> {
  const [text, values] = statementOf([...mine(viewer), viewer.person, new Date(now)], filters, page);
  const [found] = await rows<InboxPlace['counts'] & Pick<InboxPlace, 'tasks'>>(text, values);
  if (!found) throw new Error('An aggregate answered nothing');
  const { tasks, ...counts } = found;
  return { tasks, counts };
}

/** An inbox as it is opened is asked for all day long; what is filtered goes by the values, and is planned each time. */
function statementOf(
  reader: readonly unknown[],
  { process, step, overdue, office, q }: InboxFilters,
  { limit, after }: InboxPage,
): readonly [text: string, values: readonly unknown[]] {
  const whole = [...reader, limit + 1];
  const filters = [process, step, overdue, office].map((filter) => filter ?? null);
  const narrow = [...whole, ...(after ?? [null, null]), ...filters];
  if (q !== undefined) return [searchPage, [...narrow, ...patternsOf(q)]];
  if (filters.some((filter) => filter !== null)) return [narrowedPage, narrow];
  return after ? [nextPage, [...whole, ...after]] : [firstPage, whole];
}

/** The viewer's offices, and in which of them they may do what is for the holder alone. */
function mine(viewer: Viewer): readonly unknown[] {
  const offices = [...new Set(officeKeys(viewer))];
  const holds = new Set(
    viewer.offices.flatMap(({ position, capacity }) =>
      capacity === 'holder' ? [`position/${position}`] : [],
    ),
  );
  return [offices, offices.map((office) => holds.has(office) || office.startsWith('person/'))];
}

/** What is looked for as part of a name, as beginning, and as end of a number backwards; `%` and `_` mean themselves. */
function patternsOf(q: string): readonly string[] {
  const part = anywhere(q);
  const text = part.slice(1, -1).toUpperCase();
  // Only what holds a digit can be a number; else every case of a process would end that way. No number ends in a
  // tilde, and the planner knows where those would be: of the last character there is it believes that half lie there.
  const end = /\d/.test(q) ? q.trim().toUpperCase() : '~';
  const backwards = [...end]
    .toReversed()
    .join('')
    .replaceAll(/[\\%_]/g, '\\$&');
  return [part, `${text}%`, `${backwards}%`];
}

// What `mayAct` refuses by the flags of the row: strategic steps for those who only act, and one's own case but
// for one's own affairs. What it refuses beyond that is left out of the page afterwards.
// Nor does the inbox of somebody in conflict show what they may not judge; what they are told, or fill in, it does.
const decidable = `o.open AND o.office = m.office
  AND (m.holder OR NOT o.strategic OR o.reason = 'escalated')
  AND (o.subject_id <> $3::uuid OR EXISTS (SELECT FROM task a JOIN step b ON b.id = a.step_id
       WHERE a.id = o.task_id AND (b.kind = 'announce' OR (b.kind = 'task' AND o.office = 'person/' || $3))))
  AND (NOT ${isInConflict('$3::uuid', 'o.task_id', 'o.subject_id')}
       OR EXISTS (SELECT FROM task a JOIN step b ON b.id = a.step_id
       WHERE a.id = o.task_id AND (b.kind IN ('announce', 'task') OR (b.kind = 'board' AND a.key = '${convenerKey}'))))`;

// Selected, so that the planner does not count them: a plan for any number is kept only if it seems no dearer.
const offices = `unnest((SELECT $1::text[]), (SELECT $2::boolean[])) AS m(office, holder)`;

/** SQL of the first tasks of the reader's offices: one scan of the index (office, due_at, task_id) for each, merged. */
function scan(from: string, only: string, limit = '$5::int'): string {
  return `SELECT DISTINCT x.due_at, x.task_id FROM ${offices} CROSS JOIN LATERAL (
      SELECT o.due_at, o.task_id FROM ${from} WHERE ${decidable} AND ${only}
      ORDER BY o.due_at, o.task_id LIMIT ${limit}) x
    ORDER BY x.due_at, x.task_id LIMIT ${limit}`;
}

/** SQL of an `InboxPlace`, from that of its page. */
function place(page: string, before = ''): string {
  return `WITH ${before} page AS (${page}), counted AS (${scan('task_office o', 'true', `${mostCounted}`)})
  SELECT count(*)::int AS open, (count(*) FILTER (WHERE due_at < $4::timestamptz))::int AS overdue,
    (SELECT coalesce(json_agg(task_id ORDER BY due_at, task_id), '[]') FROM page) AS tasks FROM counted`;
}

const afterKey = '(o.due_at, o.task_id) > ($6::timestamptz, $7::uuid)';
const firstPage = prepared(place(scan('task_office o', 'true')));
const nextPage = prepared(place(scan('task_office o', afterKey)));

const narrowed = `($6::timestamptz IS NULL OR ${afterKey})
  AND ($8::text IS NULL OR c.process = $8) AND ($9::text IS NULL OR c.step = $9)
  AND ($10::boolean IS NULL OR (o.due_at < $4::timestamptz) = $10) AND ($11::text IS NULL OR o.office = $11)`;
// OFFSET keeps the planner from reading tables whole for a handful of tasks, here and below.
const withCase = `CROSS JOIN LATERAL (SELECT c.id, c.process, c.number, s.key AS step
  FROM task t JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id WHERE t.id = o.task_id OFFSET 0) c`;
const narrowedPage = place(scan(`task_office o ${withCase}`, narrowed));

/** So many people are looked up in each office one by one. */
const fewFound = 2_000;
const areFew = `(SELECT count(*) FROM found) <= ${fewFound}`;

/**
 * Whom it is about is found first, by indexes of its own: $12 is a part of a name, $13 the beginning of a NIP or of a
 * number, $14 the end of a number backwards. A few are then looked up in each office. Where there are more, as of a
 * common name, every so manyth task is about one of them: the usual scan meets enough of them soon.
 */
const searchPage = place(
  `SELECT * FROM (
    (${scan(
      `found f CROSS JOIN LATERAL (SELECT * FROM task_office x WHERE x.open AND x.office = m.office AND x.subject_id = f.id OFFSET 0) o ${withCase}`,
      `${narrowed} AND ${areFew} AND (o.subject_id IN (SELECT id FROM named) OR c.id IN (SELECT id FROM numbered))`,
    )})
    UNION ALL (${scan(
      `task_office o JOIN employee e ON e.id = o.subject_id ${withCase}`,
      `${narrowed} AND NOT ${areFew} AND (e.name ILIKE $12 OR e.nip LIKE $13 OR c.number LIKE $13 OR reverse(c.number) LIKE $14)`,
    )})) either ORDER BY due_at, task_id LIMIT $5`,
  `named AS MATERIALIZED ((SELECT e.id FROM employee e WHERE e.name ILIKE $12 LIMIT ${fewFound + 1})
    UNION (SELECT e.id FROM employee e WHERE e.nip LIKE $13 LIMIT ${fewFound + 1})),
  numbered AS MATERIALIZED (SELECT c.id, c.subject_id FROM cases c
    WHERE c.closed_at IS NULL AND (c.number LIKE $13 OR reverse(c.number) LIKE $14) LIMIT ${fewFound + 1}),
  found AS MATERIALIZED (SELECT id FROM named UNION SELECT subject_id FROM numbered),`,
);
