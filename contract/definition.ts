import * as z from 'zod';
import {
  type NamedOffice,
  namedOffices,
  type RelatedOffice,
  relatedOffices,
} from '../domain/access/offices.js';
import { type BoardKey, boards } from '../domain/board/boards.js';
import { eligibilityRules, type RuleKey } from '../domain/eligibility/rules.js';
import type { Block, DocumentTemplate, StepKind, Term } from '../domain/flow/blocks.js';
import type { Condition } from '../domain/flow/conditions.js';
import type { ProcessDefinition } from '../domain/flow/define.js';
import { type DerivedFact, derivedFacts } from '../domain/flow/derived.js';
import { type Fault, faults } from '../domain/flow/faults.js';
import type { Field } from '../domain/flow/fields.js';
import { type RotationTerm, rotationTerms } from '../domain/policy/rotation.js';
import { keysOf } from './keys-of.js';

/** A definition read from a row, or why this version of Jenjang cannot run it. */
export type ReadDefinition =
  | { readonly ok: true; readonly definition: ProcessDefinition }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads a stored definition. Refused is what this version cannot run: an unknown step kind, rule, template,
 * role or derived fact, anything that is not there or too much, and what `faults` finds.
 */
export function readDefinition(stored: unknown): ReadDefinition {
  const parsed = definitionSchema.safeParse(stored);
  if (!parsed.success) {
    const unreadable = parsed.error.issues.map(({ path, message }) => ({
      where: path.join('.') || 'definition',
      fault: { id: `tidak terbaca: ${message}`, en: message },
    }));
    return { ok: false, faults: unreadable };
  }
  const found = faults(parsed.data);
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, definition: parsed.data };
}

/** A definition that this version cannot run. */
export class DefinitionUnreadable extends Error {
  override readonly name = 'DefinitionUnreadable';

  constructor(
    /** `job-rotation revision 3`, as far as the row says. */
    readonly definition: string,
    readonly faults: readonly Fault[],
  ) {
    super(
      `Process ${definition} cannot be run: ${faults.map(({ where, fault }) => `${where}: ${fault.en}`).join('; ')}`,
    );
  }
}

/** Reads a stored definition at start-up. @throws {DefinitionUnreadable} as `readDefinition` refuses */
export function parseDefinition(stored: unknown): ProcessDefinition {
  const read = readDefinition(stored);
  if (read.ok) return read.definition;
  const named = z.object({ id: z.string(), revision: z.number() }).safeParse(stored).data;
  throw new DefinitionUnreadable(
    named ? `${named.id} revision ${named.revision}` : 'without a name',
    read.faults,
  );
}

const filled = z.string().min(1);
const text = z.strictObject({ id: filled, en: filled });
const whole = z.int().nonnegative();
const role = z.enum(keysOf<NamedOffice | RelatedOffice>({ ...namedOffices, ...relatedOffices }));
const roles = z.array(role).min(1).readonly();
const derived = z.enum(keysOf<DerivedFact>(derivedFacts));
const rule = z.enum(keysOf<RuleKey>(eligibilityRules));
const template = z.enum(keysOf<DocumentTemplate>({ 'rotation-decree': true }));

const field: z.ZodType<Field> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), title: text, max: z.int().min(1) }),
  z.strictObject({ type: z.literal('number'), title: text, min: z.int(), max: z.int() }),
  z.strictObject({ type: z.literal('flag'), title: text }),
  z.strictObject({ type: z.literal('date'), title: text, latest: z.exactOptional(z.literal('today')) }),
  z.strictObject({ type: z.literal('position'), title: text }),
  z.strictObject({ type: z.literal('employee'), title: text }),
  z.strictObject({ type: z.literal('choice'), title: text, options: z.array(filled).min(1).readonly() }),
]);

const fields = z.record(z.string(), field).readonly();

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('is'), fact: filled }),
    z.strictObject({ kind: z.literal('at-least'), fact: filled, value: z.number() }),
    z.strictObject({ kind: z.literal('equals'), fact: filled, value: z.string() }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).readonly() }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).readonly() }),
  ]),
);

const policyTerm = z.enum(keysOf<RotationTerm>(rotationTerms));
const days = z.strictObject({ kind: z.literal('working-days'), days: z.int().min(1) });
const term: z.ZodType<Term> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    days,
    z.strictObject({ kind: z.literal('policy'), term: policyTerm }),
    z.strictObject({
      kind: z.literal('either'),
      when: condition,
      // biome-ignore lint/suspicious/noThenProperty: the stored name; nobody awaits a schema
      then: term,
      otherwise: term,
    }),
  ]),
);

const stepWithoutTerm = {
  key: filled,
  title: text,
  dependsOn: z.exactOptional(z.array(filled).readonly()),
};
const step = { ...stepWithoutTerm, within: term };

/** One schema for each kind of step: a kind without one does not compile. */
const stepSchemas = {
  check: z.strictObject({
    ...step,
    kind: z.literal('check'),
    rules: z.array(rule).min(1).readonly(),
    overridableBy: role,
  }),
  opinion: z.strictObject({ ...step, kind: z.literal('opinion'), by: roles }),
  approval: z.strictObject({
    ...step,
    kind: z.literal('approval'),
    by: roles,
    mode: z.enum(['all-of', 'any-of', 'in-order']),
    strategic: z.exactOptional(z.literal(true)),
    distinctFrom: z.exactOptional(z.array(filled).readonly()),
    decides: z.exactOptional(z.literal(true)),
  }),
  document: z.strictObject({
    ...step,
    kind: z.literal('document'),
    template,
    initials: z.array(role).readonly(),
    signature: role,
    certifiedBy: role,
    strategic: z.literal(true),
  }),
  record: z.strictObject({ ...stepWithoutTerm, kind: z.literal('record'), applies: z.literal('rotation') }),
  board: z.strictObject({
    ...step,
    kind: z.literal('board'),
    board: z.enum(keysOf<BoardKey>(boards)),
    secret: z.exactOptional(z.literal(true)),
  }),
  announce: z.strictObject({ ...step, kind: z.literal('announce'), to: roles }),
  wait: z.strictObject({ ...step, kind: z.literal('wait'), enteredBy: role }),
  task: z.strictObject({
    ...step,
    kind: z.literal('task'),
    by: roles,
    form: fields,
    optional: z.exactOptional(z.array(filled).readonly()),
    countedFrom: z.exactOptional(filled),
    waivable: z.exactOptional(z.literal(true)),
    orders: z.exactOptional(z.literal('acting-official')),
  }),
  verification: z.strictObject({ ...step, kind: z.literal('verification'), by: role }),
} as const satisfies Record<StepKind, z.ZodType<Block>>;

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    stepSchemas.check,
    stepSchemas.opinion,
    stepSchemas.approval,
    stepSchemas.document,
    stepSchemas.record,
    stepSchemas.announce,
    stepSchemas.board,
    stepSchemas.verification,
    stepSchemas.wait,
    stepSchemas.task,
    z.strictObject({ kind: z.literal('sequence'), blocks: z.array(block).readonly() }),
    z.strictObject({ kind: z.literal('parallel'), blocks: z.array(block).readonly() }),
    z.strictObject({
      kind: z.literal('when'),
      condition,
      // biome-ignore lint/suspicious/noThenProperty: the stored name; nobody awaits a schema
      then: block,
      otherwise: z.exactOptional(block),
    }),
  ]),
);

/** The shape of a stored definition; what its parts mean together, `faults` judges. */
export const definitionSchema: z.ZodType<ProcessDefinition> = z.strictObject({
  id: filled,
  revision: z.int().min(1),
  title: text,
  subject: z.literal('employee'),
  facts: fields,
  derived: z.array(derived).readonly(),
  proposers: roles,
  returns: z.strictObject({ within: days, mayChange: z.array(filled).readonly(), atMost: whole }),
  checklist: z.exactOptional(
    z
      .array(z.strictObject({ kind: filled, title: text, when: z.exactOptional(condition) }))
      .min(1)
      .readonly(),
  ),
  numbering: z.string().regex(/^[A-Z]{2,8}$/),
  flow: block,
});
