import * as z from 'zod';

/** News of the stream `GET /api/v1/changes`: what the reader may see has changed, and is to be asked for again. */
export const changesSchema = z.union([
  z.strictObject({
    cases: z.array(z.uuid()).readonly(),
    sessions: z.array(z.uuid()).readonly(),
  }),
  z.strictObject({ registry: z.literal(true) }).meta({
    description: 'Offices, orders, absences, boards or other data of administration have changed',
  }),
  z.strictObject({ notices: z.literal(true) }).meta({
    description: 'The reader has been told something, or has read it elsewhere',
  }),
  z
    .strictObject({ everything: z.literal(true) })
    .meta({ description: 'Something may have been missed: anything may have changed' }),
]);

export type Changes = z.infer<typeof changesSchema>;
