import type * as z from 'zod';
import type { previewSchema, ruleResultSchema } from '../../contract/process.js';
import type { RuleResult } from '../../domain/eligibility/judge.js';
import type { PreviewOffice, PreviewStep } from '../../domain/flow/preview.js';
import { doingTitles } from '../../domain/flow/step-parts.js';
import { sourceWords } from '../../domain/policy/source-words.js';
import type { Text } from '../../domain/text.js';
import type { ProposalPreview } from '../../store/reads/preview-proposal.js';
import { isoOf, maybeIsoOf } from '../iso.js';
import { previewWarnings } from './preview-warnings.js';

/** What would become of a proposal, in one language. */
export function presentPreview(
  found: ProposalPreview,
  nip: string,
  language: keyof Text,
): z.input<typeof previewSchema> {
  const { definition, subject, proposing, rules, steps } = found;
  return {
    process: definition.id,
    revision: definition.revision,
    subject: { nip, name: subject.name },
    as: proposing.as,
    eligibility: {
      outcome: outcomeOf(rules),
      rules: rules.map((rule) => presentRule(rule, language)),
    },
    warnings: previewWarnings(found, language),
    steps: steps.map((step) => presentStep(step, language)),
  };
}

/** A proposal that nothing could let pass is refused before. */
function outcomeOf(rules: readonly RuleResult[]): 'passed' | 'overridable' | 'document-awaited' {
  const failed = rules.filter(({ result }) => result !== 'pass').map(({ severity }) => severity);
  if (failed.includes('block')) return 'document-awaited';
  return failed.includes('overridable') ? 'overridable' : 'passed';
}

function presentRule(
  { key, title, severity, source, result, value, limit, missing }: RuleResult,
  language: keyof Text,
): z.input<typeof ruleResultSchema> {
  const said = (text: Text | null) => text?.[language] ?? null;
  return {
    key,
    title: title[language],
    severity,
    result,
    value: said(value),
    limit: said(limit),
    missing: said(missing),
    source: sourceWords(source)[language],
  };
}

function presentStep(
  step: PreviewStep,
  language: keyof Text,
): z.input<typeof previewSchema>['steps'][number] {
  const common = { key: step.key, kind: step.kind, title: step.title[language] };
  if (step.state === 'skipped') return { ...common, state: 'skipped', because: step.because[language] };
  return {
    ...common,
    state: 'planned',
    offices: step.offices.map((office) => presentOffice(office, language)),
    opensAt: isoOf(step.opensAt),
    dueAt: maybeIsoOf(step.dueAt),
    workingDays: step.within,
    notices: step.notices.map(({ kind, at, target }) => ({
      kind,
      at: isoOf(at),
      target: target === '' ? null : target,
    })),
    ifNobodyDecides: step.ifNobodyDecides[language],
    verdicts: step.verdicts.map(({ verdict, title, leadsTo }) => ({
      verdict,
      title: title[language],
      leadsTo: leadsTo[language],
    })),
  };
}

function presentOffice(
  { office, roles, does, title, holder, why, done }: PreviewOffice,
  language: keyof Text,
) {
  return {
    ...{ office, roles, does, holder, done },
    doing: doingTitles[does][language],
    title: title[language],
    why: why?.[language] ?? null,
  };
}
