import type { Day } from '../../../domain/calendar/day.js';
import type { Rows } from '../../database.js';
import { anywhere, Conditions, subtree } from './conditions.js';
import type { UnitName } from './list-employees.js';
import { type Page, pageOf } from './page.js';

/** Somebody who holds or acts in a position on the day asked about. */
export interface Occupant {
  readonly employeeId: string;
  readonly nip: string | null;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly from: Day;
  /** First day after; null while it lasts */
  readonly to: Day | null;
}

/** A position with who is in it on the day asked about. */
export interface PositionRow {
  readonly code: string;
  readonly title: string;
  readonly kind: string;
  readonly level: string;
  readonly echelon: string | null;
  readonly isHead: boolean;
  /** Null: as many holders as there are */
  readonly seats: number | null;
  readonly handlesMoney: boolean;
  readonly unit: UnitName;
  readonly agency: UnitName | null;
  readonly holderCount: number;
  /** Empty where seats are not counted: such a post may have hundreds */
  readonly holders: readonly Occupant[];
  readonly acting: readonly (Occupant & { readonly kind: 'plt' | 'plh' })[];
  /** A counted post with a free seat */
  readonly vacant: boolean;
}

export interface PositionFilter {
  /** Occupants as of this day */
  readonly on: Day;
  readonly limit: number;
  /** Code of the last position seen */
  readonly after?: string;
  /** Only those with a seat free from `on` onwards */
  readonly vacant?: boolean;
  readonly level?: string;
  /** The unit or any below it */
  readonly unit?: string;
  /** Part of the title */
  readonly search?: string;
}

/** Active positions by code, a page at a time. One statement. */
export async function listPositions(rows: Rows, filter: PositionFilter): Promise<Page<PositionRow, string>> {
  const conditions = new Conditions();
  const on = conditions.value(filter.on);
  conditions.when(filter.after, (code) => `p.code > ${code}`);
  conditions.when(filter.level, (level) => `p.level = ${level}`);
  conditions.when(filter.unit, (unit) => `p.unit_code IN (${subtree(unit)})`);
  conditions.when(filter.search && anywhere(filter.search), (title) => `p.title ILIKE ${title}`);
  conditions.when(filter.vacant, (vacant) => `(${freeSeats(on)} > 0) = ${vacant}::boolean`);
  const found = await rows<PositionRow>(
    `${selectPositions(on)} WHERE p.active AND ${conditions.where} ORDER BY p.code LIMIT ${conditions.value(filter.limit + 1)}`,
    conditions.values,
  );
  return pageOf(found, filter.limit, ({ code }) => code);
}

/** SQL that selects `PositionRow`s, as of the day in a placeholder. */
export function selectPositions(on: string): string {
  const now = `i.position_code = p.code AND i.valid_from <= ${on}::date AND (i.valid_to IS NULL OR i.valid_to > ${on}::date)`;
  const people = `'employeeId', e.id, 'nip', e.nip, 'name', e.name, 'frontTitle', e.front_title, 'backTitle', e.back_title, 'from', i.valid_from, 'to', i.valid_to`;
  return `SELECT p.code, p.title, p.kind, p.level, p.echelon, p.is_head AS "isHead", p.seats, p.handles_money AS "handlesMoney",
      jsonb_build_object('code', u.code, 'name', u.name) AS unit,
      CASE WHEN a.code IS NOT NULL THEN jsonb_build_object('code', a.code, 'name', a.name) END AS agency,
      (SELECT count(*)::int FROM incumbency i WHERE ${now} AND i.kind = 'definitive') AS "holderCount",
      coalesce((SELECT jsonb_agg(jsonb_build_object(${people}) ORDER BY i.seat) FROM incumbency i JOIN employee e ON e.id = i.employee_id
        WHERE p.seats IS NOT NULL AND ${now} AND i.kind = 'definitive'), '[]') AS holders,
      coalesce((SELECT jsonb_agg(jsonb_build_object(${people}, 'kind', i.kind) ORDER BY i.kind) FROM incumbency i JOIN employee e ON e.id = i.employee_id
        WHERE ${now} AND i.kind <> 'definitive'), '[]') AS acting,
      coalesce(${freeSeats(on)} > 0, false) AS vacant
    FROM position p JOIN unit u ON u.code = p.unit_code LEFT JOIN unit a ON a.code = u.agency_code`;
}

/** Seats that nobody holds on the day or is to hold later, as the eligibility rules count them; null where seats are not counted. */
function freeSeats(on: string): string {
  return `p.seats - (SELECT count(*) FROM incumbency i WHERE i.position_code = p.code AND i.kind = 'definitive'
    AND (i.valid_to IS NULL OR i.valid_to > ${on}::date))`;
}
