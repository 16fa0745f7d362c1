import type { Day } from '../../../domain/calendar/day.js';
import type { Rows } from '../../database.js';
import { type EmployeeRow, employeeColumns, heldPost } from './list-employees.js';

/** Everything the registry keeps about a person. */
export interface EmployeeDetail extends EmployeeRow {
  readonly birthDate: Day | null;
  readonly sex: 'M' | 'F' | null;
  readonly gradeSince: Day | null;
  readonly appointedOn: Day | null;
  readonly education: string | null;
  readonly email: string | null;
  /** Posts held and acted in, newest first */
  readonly incumbencies: readonly {
    readonly position: string;
    readonly title: string;
    readonly unit: string;
    readonly kind: 'definitive' | 'plt' | 'plh';
    readonly from: Day;
    /** First day after; null while it lasts */
    readonly to: Day | null;
    readonly source: 'import' | 'decree' | 'order';
    readonly basis: string | null;
  }[];
  readonly appraisals: readonly { readonly year: number; readonly predicate: string }[];
  readonly competencies: readonly {
    readonly code: string;
    readonly name: { readonly id: string; readonly en: string };
    readonly level: number;
    readonly assessedOn: Day;
    readonly validUntil: Day;
  }[];
  readonly learning: readonly { readonly title: string; readonly hours: number; readonly completedOn: Day }[];
  readonly sanctions: readonly {
    readonly severity: string;
    readonly state: string;
    readonly from: Day;
    readonly to: Day | null;
    readonly basis: string | null;
  }[];
  readonly absences: readonly {
    readonly id: string;
    readonly kind: string;
    readonly from: Day;
    readonly to: Day;
  }[];
}

/** The person of that NIP, as of a day; null when there is none. One statement. */
export async function findEmployee(rows: Rows, nip: string, on: Day): Promise<EmployeeDetail | null> {
  const [found] = await rows<EmployeeDetail>(
    `SELECT ${employeeColumns}, e.birth_date AS "birthDate", e.sex, e.grade_since AS "gradeSince", e.appointed_on AS "appointedOn",
            e.education, e.email,
            ${list(`'position', x.position_code, 'title', y.title, 'unit', z.name, 'kind', x.kind, 'from', x.valid_from, 'to', x.valid_to, 'source', x.source, 'basis', x.basis`, 'incumbency x JOIN position y ON y.code = x.position_code JOIN unit z ON z.code = y.unit_code', 'x.valid_from DESC, x.kind', 'x.valid_to IS DISTINCT FROM x.valid_from')} AS incumbencies,
            ${list(`'year', x.year, 'predicate', x.predicate`, 'appraisal x', 'x.year DESC')} AS appraisals,
            ${list(`'code', x.competency, 'name', jsonb_build_object('id', y.name_id, 'en', y.name_en), 'level', x.level, 'assessedOn', x.assessed_on, 'validUntil', x.valid_until`, 'competency_record x JOIN competency y ON y.code = x.competency', 'x.competency, x.assessed_on DESC')} AS competencies,
            ${list(`'title', x.title, 'hours', x.hours, 'completedOn', x.completed_on`, 'learning_record x', 'x.completed_on DESC')} AS learning,
            ${list(`'severity', x.severity, 'state', x.state, 'from', x.valid_from, 'to', x.valid_to, 'basis', x.basis`, 'sanction x', 'x.valid_from DESC')} AS sanctions,
            ${list(`'id', x.id, 'kind', x.kind, 'from', x.valid_from, 'to', x.valid_to`, 'absence x', 'x.valid_from DESC')} AS absences
     FROM employee e ${heldPost('$2')} WHERE e.nip = $1`,
    [nip, on],
  );
  return found ?? null;
}

function list(fields: string, from: string, order: string, only = 'true'): string {
  return `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}) FROM ${from} WHERE x.employee_id = e.id AND ${only}), '[]')`;
}
