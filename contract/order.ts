import * as z from 'zod';
import { date } from '../domain/flow/fields.js';
import { absenceKinds } from '../domain/registry/absence-kinds.js';
import { employeeParams } from './employee.js';
import { fieldSchema, positionPattern, printableText } from './fields.js';
import { instant } from './instant.js';
import { pageOf, pageQuery, queryFlag } from './page.js';
import { day } from './registry.js';

/** A day that can be reckoned with: 1900 to 2199. */
export const plannedDay = fieldSchema(date({ id: 'Tanggal', en: 'Day' })).pipe(z.string());

const kind = z.enum(['plt', 'plh']);
const nip = employeeParams.shape.nip;

export const orderBody = z
  .strictObject({
    kind,
    position: z.string().regex(positionPattern).meta({ description: 'Code of the post to act in' }),
    official: nip.meta({ description: 'NIP of whoever is to act' }),
    from: plannedDay,
    until: plannedDay.meta({ description: 'The last day' }),
    number: z.exactOptional(printableText(100)).meta({
      description: 'Of an order given on paper; our register gives one otherwise',
    }),
    absence: z
      .exactOptional(z.strictObject({ kind: z.enum(absenceKinds) }))
      .meta({ description: 'Notes in the same act that the holder is away for that time (Plh)' }),
  })
  .meta({ id: 'NewOrder' });

export const revocationBody = z.strictObject({ reason: printableText(4000) }).meta({ id: 'Revocation' });

export const orderParams = z.strictObject({ id: z.uuid() });

export const ordersQuery = z.strictObject({
  ...pageQuery,
  position: z.exactOptional(z.string().max(400)).meta({ description: 'Code of the post' }),
  official: z.exactOptional(z.string().max(40)).meta({ description: 'NIP of whoever acts' }),
  inForce: z
    .exactOptional(queryFlag)
    .meta({ description: 'Only those whose time has come and is not over, or only the others' }),
});

export const orderSchema = z
  .strictObject({
    id: z.uuid(),
    kind,
    number: z.string().nullable(),
    source: z.enum(['import', 'order']),
    position: z.strictObject({ code: z.string(), title: z.string(), unit: z.string() }),
    official: z.strictObject({ nip: z.string().nullable(), name: z.string() }),
    from: day,
    until: day.nullable().meta({ description: 'The last day; null: without end, or it never began' }),
    orderedUntil: day.nullable().meta({ description: 'The last day as it was ordered' }),
    state: z.enum(['ahead', 'acting', 'idle', 'ended']).meta({
      description: '`idle`: in its time, but without power, for the holder is there',
    }),
    extends: z.uuid().nullable().meta({ description: 'The order that it extends' }),
    issued: z
      .strictObject({ at: instant, by: z.string() })
      .nullable()
      .meta({ description: 'Null where it was imported' }),
    revoked: z
      .strictObject({ at: instant, by: z.string(), reason: z.string().nullable() })
      .nullable()
      .meta({ description: 'The reason is for whoever may revoke, and for the official' }),
    may: z.array(z.enum(['read', 'revoke'])).readonly(),
  })
  .meta({ id: 'Order' });

export const ordersSchema = pageOf(orderSchema).meta({ id: 'Orders' });

export type Order = z.infer<typeof orderSchema>;
export type Orders = z.infer<typeof ordersSchema>;
