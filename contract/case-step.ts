import * as z from 'zod';
import { documentVerdicts } from '../domain/steps/document-verdicts.js';
import { instant, maybeInstant } from './instant.js';
import { day } from './registry.js';
import { standingSchema } from './standing.js';
import { decidedSchema } from './task.js';

const ruleResult = z.strictObject({
  key: z.string(),
  title: z.string(),
  severity: z.enum(['block', 'overridable', 'warn']),
  source: z.string(),
  result: z.enum(['pass', 'fail', 'unknown']),
  value: z.string().nullable(),
  limit: z.string().nullable(),
  missing: z.string().nullable(),
});

/** An office in a step: who has it, since and until when, and what they said. */
const withOffice = z.strictObject({
  task: z.uuid(),
  office: z.string(),
  title: z.string(),
  role: z.string(),
  state: z.enum(['waiting', 'open', 'paused', 'done', 'cancelled']),
  holders: z
    .array(
      z.strictObject({
        name: z.string(),
        capacity: z.string(),
        as: z.string().nullable().meta({ description: '"Plh. Kepala Dinas …, a.n."; null: for themselves' }),
        awayUntil: day
          .nullable()
          .meta({ description: 'The last day of their absence; null: they are there' }),
      }),
    )
    .readonly()
    .meta({ description: 'Who may act in the office today, who is there first; none: nobody may' }),
  since: instant,
  until: maybeInstant,
  may: z.array(z.string()).readonly().meta({ description: 'What the reader may do with this task' }),
  decided: decidedSchema.nullable(),
});

export const stepSchema = z
  .strictObject({
    key: z.string(),
    kind: z.string(),
    title: z.string(),
    iteration: z.int(),
    state: z.enum(['open', 'paused', 'closed', 'cancelled', 'superseded']),
    outcome: z.string().nullable(),
    openedAt: instant,
    dueAt: maybeInstant,
    closedAt: maybeInstant,
    overdue: z.boolean(),
    workingDays: standingSchema.nullable(),
    with: z.array(withOffice).readonly(),
    session: z.exactOptional(z.uuid()).meta({ description: 'The session of a board that hears or heard it' }),
    rules: z.exactOptional(z.array(ruleResult).readonly()),
    verified: z
      .exactOptional(
        z
          .array(
            z.strictObject({
              document: z.uuid(),
              kind: z.string(),
              title: z.string(),
              verdict: z.enum(documentVerdicts),
              reason: z.string().nullable(),
            }),
          )
          .readonly(),
      )
      .meta({ description: 'What a verification said of each document' }),
    changed: z
      .exactOptional(
        z
          .array(
            z.strictObject({ key: z.string(), before: ruleResult.nullable(), after: ruleResult.nullable() }),
          )
          .readonly(),
      )
      .meta({ description: 'Rules that find something else than at the check before' }),
  })
  .meta({ id: 'Step' });
