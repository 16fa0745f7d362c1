import type { HolderState } from '../../domain/access/in-power.js';
import { mayOrder } from '../../domain/access/may-order.js';
import { namedOffices } from '../../domain/access/offices.js';
import { seesEverything, type Viewer } from '../../domain/access/viewer.js';
import type { Day } from '../../domain/calendar/day.js';
import type { OrderKind } from '../../domain/orders/order.js';
import { loadChart } from '../access/chart.js';
import { fullNameOf } from '../access/full-name.js';
import { awayUntil, covers, holderState } from '../access/holder-sql.js';
import type { Rows } from '../database.js';
import { anywhere } from '../registry/reads/conditions.js';
import type { UnitName } from '../registry/reads/list-employees.js';

/** An order of a post, in its time or ahead. */
export interface OfficeOrder {
  readonly order: string;
  readonly kind: OrderKind;
  readonly nip: string | null;
  readonly name: string;
  readonly from: Day;
  /** The first day after; null: without end. */
  readonly to: Day | null;
  readonly extends: string | null;
}

interface OfficeRow {
  readonly rank: number;
  readonly code: string;
  readonly title: string;
  readonly level: string;
  readonly seats: number | null;
  readonly unit: UnitName;
  readonly agency: UnitName | null;
  /** Keys of the named offices that it fills. */
  readonly roles: readonly (keyof typeof namedOffices)[];
  readonly state: HolderState;
  readonly holder: {
    readonly nip: string | null;
    readonly name: string;
    readonly since: Day;
    readonly awayUntil: Day | null;
  } | null;
  readonly acting: OfficeOrder | null;
  readonly next: OfficeOrder | null;
  readonly open: number;
  readonly overdue: number;
}

/** A post that somebody holds alone: who is there today, and whether the viewer may order somebody to act in it. */
export interface OfficeReading extends OfficeRow {
  readonly mayOrder: boolean;
  /** What waits there is the viewer's to know. */
  readonly seesTasks: boolean;
}

export interface OfficeFilters {
  readonly q?: string | undefined;
  readonly state?: 'vacant' | 'away' | 'acting' | undefined;
}

/** Where a page of offices begins. */
export type OfficeKey = readonly [rank: number, title: string, code: string];

/** Tasks in an office are counted up to so many. */
export const mostInOffice = 100;

/**
 * Posts in which somebody decides: those that processes name first, then heads of agencies, then the others that
 * lead. One more than asked for when there is a next page. Two statements.
 */
export async function listOffices(
  rows: Rows,
  viewer: Viewer,
  filters: OfficeFilters,
  page: { readonly limit: number; readonly after: OfficeKey | null },
  { today, now }: { readonly today: Day; readonly now: number },
): Promise<readonly OfficeReading[]> {
  const [rank, title, code] = page.after ?? [null, null, null];
  const found = await rows<OfficeRow>(statement, [
    ...[today, new Date(now), mostInOffice, Object.keys(namedOffices)],
    ...[filters.q === undefined ? null : anywhere(filters.q), filters.state ?? null],
    ...[rank, title, code, page.limit + 1, null],
  ]);
  return readingsOf(rows, viewer, found, today);
}

/** One post, whether it leads or not; undefined where there is none that somebody holds alone. */
export async function readOffice(
  rows: Rows,
  viewer: Viewer,
  code: string,
  { today, now }: { readonly today: Day; readonly now: number },
): Promise<OfficeReading | undefined> {
  const found = await rows<OfficeRow>(statement, [
    ...[today, new Date(now), mostInOffice, Object.keys(namedOffices), null, null, null, null, null, 1, code],
  ]);
  return (await readingsOf(rows, viewer, found, today))[0];
}

async function readingsOf(
  rows: Rows,
  viewer: Viewer,
  found: readonly OfficeRow[],
  today: Day,
): Promise<readonly OfficeReading[]> {
  if (found.length === 0) return [];
  const codes = found.map(({ code }) => code);
  const chart = await loadChart(rows, codes, today);
  return found.map((office) => {
    const may = mayOrder(viewer, chart[office.code]?.line[0]) !== null;
    return { ...office, mayOrder: may, seesTasks: may || seesEverything(viewer) };
  });
}

const order = `jsonb_build_object('order', i.id, 'kind', i.kind, 'nip', e.nip, 'name', ${fullNameOf('e')}, 'from', i.valid_from, 'to', i.valid_to,
  'extends', (SELECT a.extends FROM acting_order a WHERE a.incumbency_id = i.id))`;
const orders = 'FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE i.position_code = p.code';
const lyingThere = `SELECT o.due_at FROM task_office o WHERE o.open AND o.office = 'position/' || page.code AND o.reason <> 'escalated' ORDER BY o.due_at LIMIT $3`;

const statement = `WITH page AS (
    SELECT x.* FROM (
      SELECT p.code, p.title, p.level, p.seats, p.unit_code,
        coalesce((SELECT min(array_position($4::text[], r.role)) FROM office_role r WHERE r.position_code = p.code),
          CASE WHEN p.is_head AND u.code = u.agency_code THEN 100 ELSE 200 END) AS rank,
        ${holderState('p.code', '$1::date')} AS state
      FROM position p JOIN unit u ON u.code = p.unit_code
      WHERE p.active AND p.seats = 1 AND CASE WHEN $11::text IS NULL THEN p.is_head OR p.level IN ('senior-executive', 'administrator', 'supervisor', 'elected')
          OR EXISTS (SELECT FROM office_role r WHERE r.position_code = p.code) OR EXISTS (SELECT FROM board_seat b WHERE b.position_code = p.code)
        ELSE p.code = $11 END
        AND ($5::text IS NULL OR p.title ILIKE $5 OR u.name ILIKE $5
          OR EXISTS (SELECT ${orders} AND e.name ILIKE $5 AND ${covers('i', '$1::date')}))) x
    WHERE ($6::text IS NULL OR CASE $6 WHEN 'vacant' THEN x.state = 'none' WHEN 'away' THEN x.state = 'away'
        ELSE EXISTS (SELECT FROM incumbency i WHERE i.position_code = x.code AND i.kind <> 'definitive' AND ${covers('i', '$1::date')}) END)
      AND ($7::int IS NULL OR (x.rank, x.title, x.code) > ($7::int, $8::text, $9::text))
    ORDER BY x.rank, x.title, x.code LIMIT $10)
  SELECT page.rank, page.code, page.title, page.level, page.seats, page.state, jsonb_build_object('code', u.code, 'name', u.name) AS unit,
    (SELECT jsonb_build_object('code', a.code, 'name', a.name) FROM unit a WHERE a.code = u.agency_code) AS agency,
    (SELECT coalesce(jsonb_agg(r.role ORDER BY array_position($4::text[], r.role)), '[]') FROM office_role r WHERE r.position_code = p.code) AS roles,
    (SELECT jsonb_build_object('nip', e.nip, 'name', ${fullNameOf('e')}, 'since', i.valid_from, 'awayUntil', ${awayUntil('e.id', '$1::date')})
      ${orders} AND i.kind = 'definitive' AND ${covers('i', '$1::date')} LIMIT 1) AS holder,
    (SELECT ${order} ${orders} AND i.kind <> 'definitive' AND ${covers('i', '$1::date')} LIMIT 1) AS acting,
    (SELECT ${order} ${orders} AND i.kind <> 'definitive' AND i.valid_from > $1::date AND (i.valid_to IS NULL OR i.valid_to > i.valid_from)
      ORDER BY i.valid_from LIMIT 1) AS next,
    waiting.open, waiting.overdue
  FROM page JOIN position p ON p.code = page.code JOIN unit u ON u.code = p.unit_code,
    LATERAL (SELECT count(*)::int AS open, (count(*) FILTER (WHERE due_at < $2::timestamptz))::int AS overdue FROM (${lyingThere}) t) waiting
  ORDER BY page.rank, page.title, page.code`;
