import * as z from 'zod';
import { absenceKinds } from '../domain/registry/absence-kinds.js';
import { employeeParams } from './employee.js';
import { plannedDay } from './order.js';
import { pageOf, pageQuery } from './page.js';
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

export const absencesQuery = z.strictObject({
  ...pageQuery,
  when: z
    .exactOptional(z.enum(['now', 'ahead', 'over']))
    .meta({ description: 'Away today (unless told), from a later day on, or back already' }),
  q: z
    .exactOptional(z.string().trim().min(1).max(200))
    .meta({ description: 'Part of a name, or the beginning of a NIP' }),
});

const absenceItemSchema = absenceSchema
  .extend({
    until: day.meta({ description: 'The last day away' }),
    person: z.strictObject({ nip: z.string().nullable(), name: z.string() }),
    post: z
      .strictObject({ code: z.string(), title: z.string(), unit: z.string() })
      .nullable()
      .meta({ description: 'The post that they hold; null: none' }),
    standIn: z
      .strictObject({ order: z.uuid(), name: z.string(), until: day.nullable() })
      .nullable()
      .meta({ description: 'Who sees their tasks meanwhile, by an order as Plh' }),
    takes: z.boolean().meta({ description: 'A Plh could be ordered in their post' }),
    open: z.int().meta({ description: 'Tasks that wait in their post, counted up to 100' }),
    may: z.array(z.enum(['read', 'cancel'])).readonly(),
  })
  .meta({ id: 'AbsenceItem' });

export const absencesSchema = pageOf(absenceItemSchema).extend({ today: day }).meta({ id: 'Absences' });

export type Absences = z.infer<typeof absencesSchema>;
