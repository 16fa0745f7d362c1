import * as z from 'zod';
import { ageGroup } from './case.js';

/** How many cases, and how many of them are late. */
const figure = { cases: z.int(), overdue: z.int() };

/** How many days ahead "due soon" looks. */
export const soonDays = 7;

export const trackingSchema = z
  .strictObject({
    ...figure,
    dueSoon: z.int().meta({ description: `Cases of which some step falls due within ${soonDays} days` }),
    states: z
      .array(z.strictObject({ state: z.enum(['running', 'returned', 'suspended']), cases: z.int() }))
      .readonly(),
    processes: z.array(z.strictObject({ key: z.string(), title: z.string(), ...figure })).readonly(),
    steps: z
      .array(z.strictObject({ process: z.string(), key: z.string(), title: z.string(), ...figure }))
      .readonly()
      .meta({ description: 'Steps that are open; a case may be in several' }),
    agencies: z
      .array(z.strictObject({ code: z.string().nullable(), name: z.string().nullable(), ...figure }))
      .readonly()
      .meta({ description: 'Agencies that the people come from' }),
    ages: z.array(z.strictObject({ age: ageGroup, ...figure })).readonly(),
  })
  .meta({ id: 'Tracking' });

export type Tracking = z.infer<typeof trackingSchema>;
