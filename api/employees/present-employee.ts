import type * as z from 'zod';
import type { employeeItemSchema, employeeSchema } from '../../contract/employee.js';
import { fullName } from '../../domain/documents/full-name.js';
import type { EmployeeDetail } from '../../store/registry/reads/find-employee.js';
import type { EmployeeRow } from '../../store/registry/reads/list-employees.js';

/** What every colleague may know. */
export function presentEmployeeItem(row: EmployeeRow): z.input<typeof employeeItemSchema> {
  const { nip, grade, position, unit, agency } = row;
  return { nip, name: fullName(row), grade, position, unit, agency };
}

/** The same, with the whole file for those who may read it. */
export function presentEmployee(row: EmployeeDetail, whole: boolean): z.input<typeof employeeSchema> {
  return { ...presentEmployeeItem(row), record: whole ? recordOf(row) : null };
}

function recordOf(row: EmployeeDetail): z.input<typeof employeeSchema>['record'] {
  const { kind, status, birthDate, sex, gradeSince, appointedOn, education, email } = row;
  const { incumbencies, appraisals, competencies, learning, sanctions, absences } = row;
  const about = { kind, status, birthDate, sex, gradeSince, appointedOn, education, email };
  return { ...about, incumbencies, appraisals, competencies, learning, sanctions, absences };
}
