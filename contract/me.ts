import * as z from 'zod';

/** The languages in which people are written to. */
const language = z.enum(['id', 'en']);

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
    language: language.meta({ description: 'In which notices are written to you' }),
    timeZone: z.string().meta({ description: 'The government’s, in which its days begin and end' }),
  })
  .meta({ id: 'Me' });

export const preferencesBody = z.strictObject({ language }).meta({ id: 'Preferences' });

export type Me = z.infer<typeof meSchema>;
