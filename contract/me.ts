import * as z from 'zod';

/** Who is signed in, and as what they may act today. */
export const meSchema = z
  .strictObject({
    username: z.string(),
    name: z.string(),
    nip: z.string().nullable(),
    roles: z.array(z.enum(['hr-officer', 'auditor', 'administrator'])).readonly(),
    offices: z
      .array(
        z.strictObject({
          position: z.string(),
          title: z.string(),
          unit: z.string(),
          capacity: z.enum(['holder', 'plt', 'plh']),
          leads: z.string().nullable().meta({ description: 'Code of the unit that the office heads' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Me' });
