import * as z from 'zod';
import { conflictGrounds } from '../domain/access/conflict.js';
import { verdictTitles } from '../domain/steps/verdicts.js';
import { printableText } from './fields.js';
import { instant, maybeInstant } from './instant.js';
import type { FormSchema } from './json-schema.js';
import { keysOf } from './keys-of.js';
import { pageOf, pageQuery, queryFlag } from './page.js';
import { standingSchema } from './standing.js';

/** A JSON Schema, sent along so that any client can build the form. */
const jsonSchema = z
  .custom<FormSchema>((value) => typeof value === 'object' && value !== null)
  .meta({
    override: {
      type: 'object',
      description: 'JSON Schema (2020-12) of the whole body that gives this verdict',
    },
  });

export const verdictWord = z.enum(Object.keys(verdictTitles) as [string, ...string[]]); // `Object.keys` forgets that there are any

const factValue = z.union([z.string(), z.number(), z.boolean()]);

const office = z.strictObject({
  key: z.string().meta({ description: 'position/{code} or person/{id}' }),
  title: z.string(),
  unit: z.string().nullable(),
});

export const decidedSchema = z.strictObject({
  verdict: z.string(),
  by: z.string().nullable(),
  capacity: z.string().nullable(),
  at: instant,
  reason: z.string().nullable(),
  form: z
    .array(z.strictObject({ key: z.string(), title: z.string(), value: factValue }))
    .readonly()
    .meta({ description: 'What was filled in, in the order of the form' }),
});

export const taskSchema = z
  .strictObject({
    id: z.uuid(),
    caseId: z.uuid(),
    process: z.string(),
    step: z.string(),
    kind: z.string(),
    title: z.string(),
    asked: z.string().meta({ description: 'What it asks for, as a noun: an opinion, a signature, a vote' }),
    role: z.string().meta({ description: 'The part that the office plays in the step' }),
    iteration: z.int(),
    state: z.enum(['waiting', 'open', 'paused', 'done', 'cancelled']),
    office,
    because: z
      .enum(['assigned', 'conflict', 'escalated'])
      .nullable()
      .meta({ description: 'Why it lies with the reader; null where it does not' }),
    openedAt: instant,
    dueAt: maybeInstant,
    closedAt: maybeInstant,
    overdue: z.boolean(),
    workingDays: standingSchema.nullable(),
    ifNobodyDecides: z
      .string()
      .nullable()
      .meta({ description: 'What happens if nothing is done, in words; null where nothing is waited for' }),
    may: z.array(z.enum(['read', 'decide', 'declare-conflict', 'resubmit', 'withdraw'])).readonly(),
    verdicts: z
      .array(
        z.strictObject({
          verdict: verdictWord,
          title: z.string(),
          leadsTo: z.string().meta({ description: 'What comes of it, in words' }),
          schema: jsonSchema,
        }),
      )
      .readonly()
      .meta({ description: 'What the reader may say now' }),
    decided: decidedSchema.nullable(),
    missing: z
      .exactOptional(
        z.strictObject({
          task: z.uuid(),
          step: z.string(),
          title: z.string(),
          office,
          why: z.enum(['vacant', 'conflict']),
          needed: z.string(),
        }),
      )
      .meta({ description: 'Of HR’s task where nobody can act: the task that waits, and what would help' }),
    case: z.strictObject({
      number: z.string(),
      title: z.string().meta({ description: 'Of its process' }),
      state: z.string(),
      subject: z.strictObject({
        nip: z.string().nullable(),
        name: z.string(),
        position: z.string().nullable(),
      }),
      target: z.string().nullable(),
      effectiveDate: z.string().nullable(),
    }),
  })
  .meta({ id: 'Task' });

export const taskParams = z.strictObject({ id: z.uuid() });

export const conflictBody = z
  .strictObject({
    ground: z.enum(keysOf(conflictGrounds)).meta({ description: 'UU 30/2014 Ps 42–43' }),
    reason: printableText(4000),
  })
  .meta({ id: 'Conflict' });

/** Shorter parts are in too many names to be looked up. */
const shortestSearch = 3;

export const tasksQuery = z.strictObject({
  ...pageQuery,
  process: z.exactOptional(z.string().max(100)),
  step: z.exactOptional(z.string().max(100)),
  office: z.exactOptional(z.string().max(300)).meta({ description: 'One of your offices: its key' }),
  overdue: z.exactOptional(queryFlag),
  q: z.exactOptional(z.string().trim().min(shortestSearch).max(100)).meta({
    description:
      'Part of the name or NIP of whom it is about, or of the case’s number: three characters or more',
  }),
});

export const tasksSchema = pageOf(taskSchema)
  .extend({
    counts: z
      .strictObject({ open: z.int(), overdue: z.int(), most: z.int() })
      .meta({ description: 'Of the whole inbox; `most` is as far as is counted' }),
  })
  .meta({ id: 'Tasks' });

/** What a command answers: states alone. */
export const outcomeSchema = z
  .strictObject({
    case: z.strictObject({
      id: z.uuid(),
      number: z.string(),
      state: z.string(),
      open: z.array(z.string()).meta({ description: 'Keys of the open steps' }),
    }),
    step: z.exactOptional(
      z.strictObject({
        key: z.string(),
        kind: z.string(),
        state: z.string(),
        outcome: z.string().nullable(),
      }),
    ),
    task: z.exactOptional(
      z.strictObject({ id: z.uuid(), state: z.string(), verdict: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Outcome' });

export type Task = z.infer<typeof taskSchema>;
export type Tasks = z.infer<typeof tasksSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
