import * as z from 'zod';
import { day } from './registry.js';

/** Every legal number: one item for each time it changed. */
export const policiesSchema = z
  .strictObject({
    today: day.meta({ description: 'By the clock of the cases: what is from a later day is still to come' }),
    items: z
      .array(
        z.strictObject({
          key: z.string(),
          value: z.json(),
          from: day.meta({ description: 'The first day on which it holds' }),
          source: z.string().meta({
            description: 'The article that says so; where none does, that, in the reader’s language',
          }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Policies' });

export type Policies = z.infer<typeof policiesSchema>;
