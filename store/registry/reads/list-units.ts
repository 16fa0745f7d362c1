import type { Day } from '../../../domain/calendar/day.js';
import type { Rows } from '../../database.js';
import { anywhere, Conditions, subtree } from './conditions.js';
import type { Occupant } from './list-positions.js';
import { type Page, pageOf } from './page.js';

/** A row of the unit tree: the reader puts it below its parent. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly agency: string | null;
  readonly echelon: string | null;
  /** Order among siblings */
  readonly sortKey: number;
  readonly active: boolean;
  /** Members on the day: holders of posts in this very unit */
  readonly members: number;
  readonly head: {
    readonly position: string;
    readonly title: string;
    readonly holder: Occupant | null;
    readonly acting: readonly (Occupant & { readonly kind: 'plt' | 'plh' })[];
  } | null;
}

export interface UnitFilter {
  /** Heads and members as of this day */
  readonly on: Day;
  readonly limit: number;
  /** Code of the last unit seen */
  readonly after?: string;
  /** The unit and everything below it */
  readonly below?: string;
  readonly search?: string;
}

/** Units by code, a page at a time. One statement. */
export async function listUnits(rows: Rows, filter: UnitFilter): Promise<Page<UnitRow, string>> {
  const conditions = new Conditions();
  const on = conditions.value(filter.on);
  conditions.when(filter.after, (code) => `u.code > ${code}`);
  conditions.when(filter.below, (unit) => `u.code IN (${subtree(unit)})`);
  conditions.when(filter.search && anywhere(filter.search), (name) => `u.name ILIKE ${name}`);
  const found = await rows<UnitRow>(
    `${selectUnits(on)} WHERE ${conditions.where} ORDER BY u.code LIMIT ${conditions.value(filter.limit + 1)}`,
    conditions.values,
  );
  return pageOf(found, filter.limit, ({ code }) => code);
}

/** The unit of that code, as of a day; null when there is none. */
export async function findUnit(rows: Rows, code: string, on: Day): Promise<UnitRow | null> {
  const [unit] = await rows<UnitRow>(`${selectUnits('$2')} WHERE u.code = $1`, [code, on]);
  return unit ?? null;
}

function selectUnits(on: string): string {
  const now = `i.valid_from <= ${on}::date AND (i.valid_to IS NULL OR i.valid_to > ${on}::date)`;
  const person = `jsonb_build_object('employeeId', e.id, 'nip', e.nip, 'name', e.name, 'frontTitle', e.front_title, 'backTitle', e.back_title, 'from', i.valid_from, 'to', i.valid_to`;
  return `SELECT u.code, u.name, u.parent_code AS parent, u.agency_code AS agency, u.echelon, u.sort_key AS "sortKey", u.active,
      (SELECT count(*)::int FROM position m JOIN incumbency i ON i.position_code = m.code AND i.kind = 'definitive' AND ${now} WHERE m.unit_code = u.code) AS members,
      (SELECT jsonb_build_object('position', h.code, 'title', h.title,
          'holder', (SELECT ${person}) FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE i.position_code = h.code AND i.kind = 'definitive' AND ${now} LIMIT 1),
          'acting', coalesce((SELECT jsonb_agg(${person}, 'kind', i.kind) ORDER BY i.kind) FROM incumbency i JOIN employee e ON e.id = i.employee_id
            WHERE i.position_code = h.code AND i.kind <> 'definitive' AND ${now}), '[]'))
        FROM position h WHERE h.unit_code = u.code AND h.is_head AND h.active) AS head
    FROM unit u`;
}
