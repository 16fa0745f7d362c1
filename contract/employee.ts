import * as z from 'zod';
import { pageOf } from './page.js';
import { bothNames, day, unitName } from './registry.js';

/** What every colleague may know of somebody. */
export const employeeItemSchema = z
  .strictObject({
    nip: z.string().nullable().meta({ description: 'Null for elected officials' }),
    name: z.string().meta({ description: 'With titles' }),
    grade: z.string().nullable(),
    position: z
      .strictObject({ code: z.string(), title: z.string(), level: z.string(), since: day })
      .nullable(),
    unit: unitName.nullable(),
    agency: unitName.nullable(),
  })
  .meta({ id: 'EmployeeItem' });

/** What the person themselves, HR and auditors may know besides. */
const record = z.strictObject({
  kind: z.string(),
  status: z.string(),
  birthDate: day.nullable(),
  sex: z.enum(['M', 'F']).nullable(),
  gradeSince: day.nullable(),
  appointedOn: day.nullable(),
  education: z.string().nullable(),
  email: z.string().nullable(),
  incumbencies: z
    .array(
      z.strictObject({
        position: z.string(),
        title: z.string(),
        unit: z.string(),
        kind: z.enum(['definitive', 'plt', 'plh']),
        from: day,
        to: day.nullable(),
        source: z.enum(['import', 'decree', 'order']),
        basis: z.string().nullable(),
      }),
    )
    .readonly(),
  appraisals: z.array(z.strictObject({ year: z.int(), predicate: z.string() })).readonly(),
  competencies: z
    .array(
      z.strictObject({
        code: z.string(),
        name: bothNames,
        level: z.int(),
        assessedOn: day,
        validUntil: day,
      }),
    )
    .readonly(),
  learning: z.array(z.strictObject({ title: z.string(), hours: z.int(), completedOn: day })).readonly(),
  sanctions: z
    .array(
      z.strictObject({
        severity: z.string(),
        state: z.string(),
        from: day,
        to: day.nullable(),
        basis: z.string().nullable(),
      }),
    )
    .readonly(),
  absences: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.string(),
        from: day,
        to: day.meta({ description: 'The first day back' }),
      }),
    )
    .readonly(),
});

export const employeeSchema = employeeItemSchema
  .extend({
    record: record.nullable().meta({ description: 'Null for colleagues: theirs, and for HR and auditors' }),
  })
  .meta({ id: 'Employee' });

/** A NIP in a path. */
export const employeeParams = z.strictObject({ nip: z.string().regex(/^\d{18}$/) });

export const employeesSchema = pageOf(employeeItemSchema).meta({ id: 'Employees' });

export type Employees = z.infer<typeof employeesSchema>;

export type Employee = z.infer<typeof employeeSchema>;
