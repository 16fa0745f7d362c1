import * as z from 'zod';
import { absenceKinds } from '../domain/registry/absence-kinds.js';
import { employeeParams } from './employee.js';
import { plannedDay } from './order.js';
import { day } from './registry.js';

const kind = z.enum(absenceKinds);

export const absenceBody = z
  .strictObject({ kind, from: plannedDay, until: plannedDay.meta({ description: 'The last day away' }) })
  .meta({ id: 'NewAbsence' });

export const absenceParams = employeeParams.extend({ id: z.uuid() });

export const absenceSchema = z
  .strictObject({
    id: z.uuid(),
    kind,
    from: day,
    until: day.nullable().meta({ description: 'The last day away; null: they never left' }),
  })
  .meta({ id: 'Absence' });
