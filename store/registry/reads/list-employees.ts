import type { Day } from '../../../domain/calendar/day.js';
import type { Rows } from '../../database.js';
import { anywhere, Conditions, subtree } from './conditions.js';
import { type Page, pageOf } from './page.js';

/** A unit by code and name. */
export interface UnitName {
  readonly code: string;
  readonly name: string;
}

/** An employee with the post held on the day asked about. */
export interface EmployeeRow {
  readonly id: string;
  /** Null for elected officials */
  readonly nip: string | null;
  readonly name: string;
  readonly frontTitle: string | null;
  readonly backTitle: string | null;
  readonly kind: string;
  readonly status: string;
  readonly grade: string | null;
  readonly position: {
    readonly code: string;
    readonly title: string;
    readonly level: string;
    readonly since: Day;
  } | null;
  readonly unit: UnitName | null;
  readonly agency: UnitName | null;
}

/** Employees are listed by name; the id tells namesakes apart. */
export interface EmployeeKey {
  readonly name: string;
  readonly id: string;
}

export interface EmployeeFilter {
  /** Posts as of this day */
  readonly on: Day;
  readonly limit: number;
  readonly after?: EmployeeKey;
  /** Part of a name, or the beginning of a NIP */
  readonly search?: string;
  /** The unit or any below it */
  readonly unit?: string;
  readonly level?: string;
  readonly status?: string;
  /** Only people in these units or below, or the person themselves: what the viewer may see */
  readonly within?: { readonly units: readonly string[]; readonly person: string };
}

/** Employees by name, a page at a time. One statement. */
export async function listEmployees(
  rows: Rows,
  filter: EmployeeFilter,
): Promise<Page<EmployeeRow, EmployeeKey>> {
  const conditions = new Conditions();
  const on = conditions.value(filter.on);
  conditions.when(
    filter.after?.name,
    (name) => `(e.name, e.id) > (${name}, ${conditions.value(filter.after?.id)}::uuid)`,
  );
  conditions.when(filter.search && anywhere(filter.search), (found) => {
    return `e.name ILIKE ${found} OR e.nip LIKE ltrim(${found}, '%')`;
  });
  conditions.when(filter.unit, (unit) => `p.unit_code IN (${subtree(unit)})`);
  conditions.when(filter.level, (level) => `p.level = ${level}`);
  conditions.when(filter.status, (status) => `e.status = ${status}`);
  conditions.when(filter.within?.units, (units) => {
    const seen = `p.unit_code IN (WITH RECURSIVE seen AS (
      SELECT unnest(${units}::text[]) AS code UNION SELECT u.code FROM unit u JOIN seen s ON u.parent_code = s.code) SELECT code FROM seen)`;
    return `${seen} OR e.id = ${conditions.value(filter.within?.person)}::uuid`;
  });
  const found = await rows<EmployeeRow>(
    `SELECT ${employeeColumns} FROM employee e ${heldPost(on)} WHERE ${conditions.where}
     ORDER BY e.name, e.id LIMIT ${conditions.value(filter.limit + 1)}`,
    conditions.values,
  );
  return pageOf(found, filter.limit, ({ name, id }) => ({ name, id }));
}

/** SQL of the columns of `EmployeeRow`. */
export const employeeColumns = `
  e.id, e.nip, e.name, e.front_title AS "frontTitle", e.back_title AS "backTitle", e.kind, e.status, e.grade,
  CASE WHEN p.code IS NOT NULL THEN jsonb_build_object('code', p.code, 'title', p.title, 'level', p.level, 'since', i.valid_from) END AS position,
  CASE WHEN u.code IS NOT NULL THEN jsonb_build_object('code', u.code, 'name', u.name) END AS unit,
  CASE WHEN a.code IS NOT NULL THEN jsonb_build_object('code', a.code, 'name', a.name) END AS agency`;

/** SQL that joins the definitive post held on a day, its unit and its agency. */
export function heldPost(on: string): string {
  return `
    LEFT JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_from <= ${on}::date
      AND (i.valid_to IS NULL OR i.valid_to > ${on}::date)
    LEFT JOIN position p ON p.code = i.position_code
    LEFT JOIN unit u ON u.code = p.unit_code
    LEFT JOIN unit a ON a.code = u.agency_code`;
}
