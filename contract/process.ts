import * as z from 'zod';
import { namedOffices, relatedOffices } from '../domain/access/offices.js';
import { doingTitles } from '../domain/flow/step-parts.js';
import { stepKindTitles } from '../domain/flow/step-words.js';
import { verdictTitles } from '../domain/steps/verdicts.js';
import { instant, maybeInstant } from './instant.js';
import type { FormSchema } from './json-schema.js';
import { keysOf } from './keys-of.js';
import { pageOf } from './page.js';

/** A JSON Schema that the API hands out, so that any client can build a form. */
export const formSchema = z
  .custom<FormSchema>((value) => typeof value === 'object' && value !== null)
  .meta({
    id: 'FormSchema',
    override: {
      type: 'object',
      description: 'A JSON Schema (2020-12), its titles in the language asked for',
    },
  });

const role = z.enum(keysOf({ ...namedOffices, ...relatedOffices }));
const does = z.enum(keysOf(doingTitles));
const kind = z.enum(keysOf(stepKindTitles));

export const processSummarySchema = z
  .strictObject({
    id: z.string(),
    revision: z.int(),
    title: z.string(),
    subject: z.literal('employee'),
  })
  .meta({ id: 'ProcessSummary' });

const processStep = z.strictObject({
  key: z.string(),
  kind,
  title: z.string(),
  offices: z
    .array(z.strictObject({ role, title: z.string(), does, strategic: z.boolean() }))
    .readonly()
    .meta({ description: 'Who has a part in it, in the order in which they act' }),
  within: z.string().nullable().meta({ description: 'The term, in words' }),
});

/** A process: what a proposer supplies, and the steps that follow. */
export const processSchema = processSummarySchema
  .extend({
    hash: z
      .string()
      .meta({ description: 'SHA-256 of the definition: cases are pinned to revision and hash' }),
    facts: formSchema,
    proposers: z.array(z.strictObject({ role, title: z.string() })).readonly(),
    returns: z.strictObject({
      workingDays: z.int(),
      mayChange: z.array(z.string()).readonly(),
      atMost: z.int(),
    }),
    checklist: z
      .array(
        z.strictObject({
          kind: z.string(),
          title: z.string(),
          when: z.string().nullable().meta({ description: 'When it is required, in words; null: always' }),
        }),
      )
      .readonly()
      .meta({ description: 'The documents that the proposer supplies' }),
    steps: z.array(processStep).readonly(),
  })
  .meta({ id: 'Process' });

/** What one eligibility rule found. */
export const ruleResultSchema = z
  .strictObject({
    key: z.string(),
    title: z.string(),
    severity: z.enum(['block', 'overridable', 'warn']),
    result: z.enum(['pass', 'fail', 'unknown']),
    value: z.string().nullable().meta({ description: 'What was found' }),
    limit: z.string().nullable().meta({ description: 'What is asked' }),
    missing: z.string().nullable().meta({ description: 'What could not be judged for want of it' }),
    source: z.string().meta({
      description: 'The article it comes from; where there is none, that, in the reader’s language',
    }),
  })
  .meta({ id: 'RuleResult' });

const previewOffice = z.strictObject({
  office: z.string().nullable().meta({ description: 'position/CODE or person/ID' }),
  roles: z.array(role).readonly(),
  does,
  doing: z.string().meta({ description: '`does` in words, as they stand before the office' }),
  title: z.string(),
  holder: z
    .strictObject({ name: z.string(), capacity: z.enum(['holder', 'plt', 'plh', 'person']) })
    .nullable(),
  done: z.boolean().meta({ description: 'It has given its opinion by proposing' }),
  why: z.string().nullable().meta({ description: 'Why nobody, or why another office than one expects' }),
});

const previewStep = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('planned'),
    key: z.string(),
    kind,
    title: z.string(),
    offices: z.array(previewOffice).readonly(),
    opensAt: instant,
    dueAt: maybeInstant,
    workingDays: z.int().nullable(),
    notices: z
      .array(
        z.strictObject({
          kind: z.enum(['reminder', 'overdue', 'escalation']),
          at: instant,
          target: z.enum(['superior', 'hr']).nullable(),
        }),
      )
      .readonly(),
    ifNobodyDecides: z.string(),
    verdicts: z
      .array(
        z.strictObject({ verdict: z.enum(keysOf(verdictTitles)), title: z.string(), leadsTo: z.string() }),
      )
      .readonly(),
  }),
  z.strictObject({
    state: z.literal('skipped'),
    key: z.string(),
    kind,
    title: z.string(),
    because: z.string(),
  }),
]);

/** What would become of a proposal. Times are estimates: every office takes its whole term. */
export const previewSchema = z
  .strictObject({
    process: z.string(),
    revision: z.int(),
    subject: z.strictObject({ nip: z.string(), name: z.string() }),
    as: z
      .enum(['office', 'subject'])
      .meta({ description: 'In whose name: an office, or the employee themselves' }),
    eligibility: z.strictObject({
      outcome: z
        .enum(['passed', 'overridable', 'document-awaited'])
        .meta({ description: 'document-awaited: the case would wait for a document that lifts a rule' }),
      rules: z.array(ruleResultSchema).readonly(),
    }),
    warnings: z
      .array(z.strictObject({ code: z.string(), text: z.string() }))
      .readonly()
      .meta({ description: 'What to know before submitting, besides what the rules found' }),
    steps: z.array(previewStep).readonly(),
  })
  .meta({ id: 'Preview' });

/** What is asked about: as `POST /cases`, the process being in the path. */
export const previewBody = z
  .strictObject({
    subject: z.string().min(1).max(40).meta({ description: 'NIP', example: '198001012005011001' }),
    facts: z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()])).meta({
      description: 'By the schema of the process: GET /processes/{id}',
    }),
    as: z.exactOptional(z.enum(['office', 'subject'])),
  })
  .meta({ id: 'PreviewQuestion' });

export const processesSchema = pageOf(processSummarySchema).meta({ id: 'Processes' });

export type Process = z.infer<typeof processSchema>;
export type Processes = z.infer<typeof processesSchema>;
export type Preview = z.infer<typeof previewSchema>;
