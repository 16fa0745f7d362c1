import * as z from 'zod';

/** How long it has waited, and still may, in working days of the agency's calendar. */
export const standingSchema = z
  .strictObject({
    waited: z.int().meta({ description: 'Working days since the day it was opened' }),
    left: z.int().nullable().meta({
      description: 'Working days until the day it is due; negative after it, null if it is never due',
    }),
  })
  .meta({ id: 'Standing', description: 'Null where it lies beyond the calendar' });
