import { type NamedOffice, namedOffices } from '../../../domain/access/offices.js';
import type { StepDefinition } from '../../../domain/flow/blocks.js';
import type { CaseContext } from '../../../domain/steps/step.js';
import { verdictTitles } from '../../../domain/steps/verdicts.js';
import { fc } from '../../support/property.js';

/** The kinds of step whose tasks take one word each. */
export type WordStep = Extract<
  StepDefinition,
  { kind: 'check' | 'opinion' | 'approval' | 'document' | 'record' | 'announce' }
>;

/** A step with, for a check, the rules that failed and that nobody may override. */
export interface AnyStep {
  readonly definition: WordStep;
  readonly blocked: readonly string[];
}

/** Somebody's attempt: on the n-th task (0 is the first; the last few exist in no step), with some word. */
export interface Attempt {
  readonly task: number;
  readonly verdict: string;
  readonly reason: string | undefined;
  readonly by: string;
}

const offices = fc.subarray(Object.keys(namedOffices) as NamedOffice[], { minLength: 1, maxLength: 5 });
const common = {
  key: fc.constant('step'),
  title: fc.constant({ id: 'Langkah', en: 'Step' }),
  within: fc.constant({ kind: 'working-days', days: 3 } as const),
};

export const anyOpinion = fc.record({ kind: fc.constant('opinion' as const), ...common, by: offices });
const anyApproval = fc.record({
  kind: fc.constant('approval' as const),
  ...common,
  by: offices,
  mode: fc.constantFrom('all-of' as const, 'any-of' as const, 'in-order' as const),
});
const anyDocument = fc.record({
  kind: fc.constant('document' as const),
  ...common,
  template: fc.constant('rotation-decree' as const),
  initials: fc.subarray(Object.keys(namedOffices) as NamedOffice[], { maxLength: 5 }),
  signature: fc.constant('appointing-authority' as const),
  certifiedBy: fc.constant('hr-agency-head' as const),
  strategic: fc.constant(true as const),
});
const anyCheck = fc.record({
  kind: fc.constant('check' as const),
  ...common,
  rules: fc.constant(['tenure' as const, 'no-sanction' as const]),
  overridableBy: fc.constant('competent-official' as const),
});
const anyAnnounce = fc.record({ kind: fc.constant('announce' as const), ...common, to: offices });

const unblocked = { blocked: fc.constant([] as readonly string[]) };

export const anyStep: fc.Arbitrary<AnyStep> = fc.oneof(
  fc.record({ definition: fc.oneof(anyOpinion, anyApproval, anyDocument, anyAnnounce), ...unblocked }),
  fc.record({ definition: anyApproval, ...unblocked }),
  fc.record({
    definition: anyCheck,
    blocked: fc.constantFrom<readonly string[]>([], ['no-sanction']),
  }),
);

/** Mostly words that some step takes, now and then one that none takes. */
const words = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...Object.keys(verdictTitles)) },
  {
    weight: 6,
    arbitrary: fc.constantFrom('approved', 'supported', 'initialled', 'signed', 'returned', 'acknowledged'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'constructor', 'APPROVED', 'maybe') },
);

export const anyAttempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    task: fc.nat({ max: 7 }),
    verdict: words,
    reason: fc.constantFrom(undefined, '', 'Karena kebutuhan organisasi'),
    by: fc.constantFrom('ani', 'budi', 'cici'),
  }),
  { maxLength: 16, size: 'max' },
);

export const anyContext: fc.Arbitrary<CaseContext> = fc.record(
  {
    returns: fc.nat({ max: 3 }),
    maxReturns: fc.constant(2),
    today: fc.constant('2026-11-23'),
    effectiveDatePassed: fc.boolean(),
    silence: fc.record({ from: fc.constant(1_795_000_000_000), reached: fc.boolean() }),
  },
  { requiredKeys: ['returns', 'maxReturns', 'today', 'effectiveDatePassed'] },
);
