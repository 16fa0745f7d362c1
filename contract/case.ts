import * as z from 'zod';
import { caseDocumentSchema, checklistItemSchema } from './case-document.js';
import { stepSchema } from './case-step.js';
import { printableText } from './fields.js';
import { instant, maybeInstant } from './instant.js';
import { pageOf, pageQuery, queryFlag, queryNumber } from './page.js';

export const caseState = z.enum([
  'running',
  'returned',
  'suspended',
  'completed',
  'rejected',
  'withdrawn',
  'cancelled',
]);

export const caseParams = z.strictObject({ id: z.uuid() });

const factValue = z.union([z.string(), z.number(), z.boolean()]);
const facts = z.record(z.string(), factValue);
/** Facts as they come in: what each must be, the process's own schema says. */
const givenFacts = z.record(z.string().max(100), z.unknown());

export const proposalBody = z
  .strictObject({
    process: z.string().min(1).max(100),
    subject: z.string().min(1).max(50).meta({ description: 'NIP of the person it is about' }),
    facts: givenFacts.meta({ description: 'As the schema of the process says' }),
    as: z.exactOptional(z.enum(['office', 'subject'])).meta({
      description: 'In whose name, where the caller could do either',
    }),
  })
  .meta({ id: 'Proposal' });

export const withdrawalBody = z
  .strictObject({ reason: z.exactOptional(printableText(4000)) })
  .optional()
  .meta({ id: 'Withdrawal' });

export const interventionBody = z.strictObject({ reason: printableText(4000) }).meta({ id: 'Intervention' });

export const resubmissionBody = z
  .strictObject({
    facts: z.exactOptional(givenFacts).meta({ description: 'The facts that change' }),
    note: z.exactOptional(printableText(4000)),
  })
  .optional()
  .meta({ id: 'Resubmission' });

const post = z.strictObject({ code: z.string(), title: z.string(), unit: z.string() });

const subject = z.strictObject({
  nip: z.string().nullable(),
  name: z.string(),
  position: post.nullable(),
});

const common = {
  id: z.uuid(),
  number: z.string(),
  process: z.string(),
  revision: z.int(),
  title: z.string(),
  state: caseState,
  subject,
  target: post.nullable().meta({ description: 'The post that it is about' }),
  openedAt: instant,
  decidedAt: maybeInstant,
  closedAt: maybeInstant,
  returns: z.int().meta({ description: 'Times it has been returned' }),
};

const ahead = z.strictObject({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  offices: z.array(z.string()).readonly(),
});

export const caseSchema = z
  .strictObject({
    ...common,
    iteration: z.int(),
    proposer: z.strictObject({ name: z.string(), office: z.string().nullable() }),
    facts,
    derived: facts.meta({ description: 'Facts worked out from the registry' }),
    steps: z.array(stepSchema).readonly(),
    skipped: z.array(z.strictObject({ key: z.string(), title: z.string(), because: z.string() })).readonly(),
    next: z.string().meta({ description: 'What comes next, in words' }),
    upcoming: z.array(ahead).readonly(),
    documents: z.array(caseDocumentSchema).readonly(),
    checklist: z.array(checklistItemSchema).readonly().meta({ description: 'What the proposer supplies' }),
    warnings: z.array(z.strictObject({ code: z.string(), text: z.string() })).readonly(),
    may: z.array(z.enum(['read', 'withdraw', 'resubmit', 'upload'])).readonly(),
  })
  .meta({ id: 'Case' });

export const caseItemSchema = z
  .strictObject({
    ...common,
    open: z
      .array(
        z.strictObject({
          key: z.string(),
          kind: z.string(),
          title: z.string(),
          state: z.enum(['open', 'paused']),
          since: instant,
          dueAt: maybeInstant,
          overdue: z.boolean(),
          offices: z.array(z.string()).readonly(),
          holders: z
            .array(
              z.strictObject({
                office: z.string().nullable().meta({ description: 'Null: it waits for a person themselves' }),
                name: z.string().nullable().meta({ description: 'Who acts there today; null: nobody' }),
                capacity: z.enum(['holder', 'plt', 'plh', 'person']).nullable(),
              }),
            )
            .readonly()
            .meta({ description: 'With whom it lies today' }),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'CaseItem' });

export const casesSchema = pageOf(caseItemSchema).meta({ id: 'Cases' });

/** How many days ago a case was opened. */
export const ageGroup = z.enum(['0-7', '8-30', '31-90', '91-']);

/** Which cases a list is about. */
export const caseFilters = {
  process: z.exactOptional(z.string().max(100)),
  state: z.exactOptional(caseState),
  step: z.exactOptional(z.string().max(100)).meta({ description: 'Key of a step that is open' }),
  agency: z.exactOptional(z.string().max(200)).meta({ description: 'Unit code of the agency it comes from' }),
  subject: z.exactOptional(z.string().max(50)).meta({ description: 'NIP' }),
  overdue: z.exactOptional(queryFlag),
  inFlight: z.exactOptional(queryFlag).meta({ description: 'Not closed yet' }),
  age: z.exactOptional(ageGroup).meta({ description: 'Days since it was opened' }),
  dueWithin: z.exactOptional(queryNumber(1, 90)).meta({
    description: 'Some open step falls due within so many days, and is not late',
  }),
  board: z.exactOptional(z.string().max(100)).meta({
    description: 'It waits for this board, and is on no agenda',
  }),
  q: z
    .exactOptional(printableText(100))
    .meta({ description: 'Part of a name, a NIP or the number of the case' }),
};

export const casesQuery = z.strictObject({ ...pageQuery, ...caseFilters });

export const caseExportQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  ...caseFilters,
});

export type CaseItem = z.infer<typeof caseItemSchema>;
export type Cases = z.infer<typeof casesSchema>;

export type Case = z.infer<typeof caseSchema>;
