import * as z from 'zod';
import { instant, maybeInstant } from './instant.js';
import { pageOf, pageQuery, queryFlag } from './page.js';

/** Something that failed and waits for somebody. */
export const incidentSchema = z
  .strictObject({
    id: z.uuid(),
    case: z.strictObject({ id: z.uuid(), number: z.string() }),
    kind: z.enum(['effect', 'advance', 'authority', 'calendar', 'mail']).meta({
      description:
        'A document or call that failed; a step that could not be opened; a task that nobody can take; a deadline beyond the calendar; a reader whom mail does not reach',
    }),
    code: z.string(),
    text: z.string().meta({ description: 'Why, in words' }),
    detail: z.record(z.string(), z.unknown()).meta({ description: 'Ids and keys of what it is about' }),
    openedAt: instant,
    closedAt: maybeInstant,
  })
  .meta({ id: 'Incident' });

export const incidentsSchema = pageOf(incidentSchema).meta({ id: 'Incidents' });

export const incidentsQuery = z.strictObject({
  ...pageQuery,
  closed: z.exactOptional(queryFlag).meta({ description: 'Those already closed instead of the open ones' }),
});

export const incidentParams = z.strictObject({ id: z.uuid() });

export type Incidents = z.infer<typeof incidentsSchema>;
