import * as z from 'zod';
import { instant } from './instant.js';
import { pageOf, pageQuery } from './page.js';

export const eventSchema = z
  .strictObject({
    seq: z.int(),
    type: z.string(),
    at: instant,
    step: z.string().nullable(),
    title: z.string().nullable().meta({ description: 'Of the step' }),
    iteration: z.int().nullable(),
    task: z.string().nullable(),
    office: z.string().nullable(),
    capacity: z.string().nullable(),
    actor: z.strictObject({ name: z.string() }).nullable().meta({ description: 'Null: the system' }),
    onBehalfOf: z
      .string()
      .nullable()
      .meta({ description: 'The office that a Plt, Plh or HR officer acted for' }),
    authority: z.string().nullable().meta({ description: 'The incumbency that gave the power' }),
    verdict: z.string().nullable(),
    outcome: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Null also for those who may not see it' }),
    hash: z.string(),
    prevHash: z.string(),
  })
  .meta({ id: 'Event' });

export const eventsSchema = pageOf(eventSchema)
  .extend({
    verified: z
      .union([
        z.literal(true),
        z.strictObject({ seq: z.int(), what: z.enum(['gap', 'previous', 'payload', 'hash']) }),
      ])
      .meta({ description: 'Whether the whole chain of hashes holds; else its first fault' }),
  })
  .meta({ id: 'Events' });

export const eventsQuery = z.strictObject(pageQuery);

export type Events = z.infer<typeof eventsSchema>;
