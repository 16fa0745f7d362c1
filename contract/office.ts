import * as z from 'zod';
import { maybeInstant } from './instant.js';
import { pageOf, pageQuery } from './page.js';
import { bothNames, day, unitName } from './registry.js';

const lastDay = day.nullable().meta({ description: 'The last day; null: without end' });

export const officesQuery = z.strictObject({
  ...pageQuery,
  q: z.exactOptional(z.string().trim().min(1).max(200)).meta({
    description: 'Part of the title, the unit’s name, or the name of whoever holds it or acts there',
  }),
  state: z
    .exactOptional(z.enum(['vacant', 'away', 'acting']))
    .meta({ description: 'Nobody holds it; its holder is away; somebody acts there by an order' }),
});

export const officeParams = z.strictObject({
  code: z
    .string()
    .min(1)
    .max(400)
    .meta({ description: 'Code of the post; slashes in it are written as %2F' }),
});

export const officeItemSchema = z
  .strictObject({
    code: z.string(),
    title: z.string(),
    level: z.string(),
    unit: unitName,
    agency: unitName.nullable(),
    named: z
      .array(bothNames)
      .readonly()
      .meta({ description: 'Offices of the processes that this post fills' }),
    state: z.enum(['held', 'away', 'vacant']),
    holder: z
      .strictObject({
        nip: z.string().nullable(),
        name: z.string(),
        since: day,
        awayUntil: day
          .nullable()
          .meta({ description: 'The last day of their absence; null: they are not noted as away' }),
      })
      .nullable(),
    acting: z
      .strictObject({
        order: z.uuid(),
        kind: z.enum(['plt', 'plh']),
        nip: z.string().nullable(),
        name: z.string(),
        from: day,
        until: lastDay,
        inPower: z
          .boolean()
          .meta({ description: 'False: the holder is there, so that the order gives nothing' }),
      })
      .nullable()
      .meta({ description: 'Whoever has an order for today' }),
    next: z
      .strictObject({
        order: z.uuid(),
        kind: z.enum(['plt', 'plh']),
        name: z.string(),
        from: day,
        until: lastDay,
      })
      .nullable()
      .meta({ description: 'The order that begins next' }),
    takes: z
      .enum(['plt', 'plh'])
      .nullable()
      .meta({ description: 'Which order would help here; null: nobody acts in such a post by order' }),
    waiting: z.strictObject({ open: z.int(), overdue: z.int(), most: z.int() }).nullable().meta({
      description: 'Tasks that lie there, counted up to `most`; null where the reader may not know',
    }),
    may: z.array(z.enum(['read', 'order'])).readonly(),
  })
  .meta({ id: 'OfficeItem' });

export const officesSchema = pageOf(officeItemSchema).meta({ id: 'Offices' });

export const officeSchema = officeItemSchema
  .extend({
    today: day,
    rules: z
      .strictObject({
        months: z.int(),
        extensions: z.int(),
        levels: z.array(bothNames).readonly(),
      })
      .meta({
        description:
          'How long a Plt acts by one order, how often it is extended, and of which rungs officials may act here',
      }),
    extension: z.strictObject({ from: day, until: day }).nullable().meta({
      description: 'The longest time by which the Plt of today could be extended; null: they could not',
    }),
    tasks: z
      .array(
        z.strictObject({
          id: z.uuid(),
          case: z.strictObject({ id: z.uuid(), number: z.string(), subject: z.string() }),
          step: z.string(),
          dueAt: maybeInstant,
          overdue: z.boolean(),
        }),
      )
      .readonly()
      .nullable()
      .meta({ description: 'What lies there, the earliest due first, twenty at most; for HR and auditors' }),
  })
  .meta({ id: 'Office' });

export type Offices = z.infer<typeof officesSchema>;
export type Office = z.infer<typeof officeSchema>;
