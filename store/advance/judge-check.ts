import { dayOf } from '../../domain/calendar/zone.js';
import { differences, judgeEligibility, type RuleResult } from '../../domain/eligibility/judge.js';
import { ministryConsent, moratoriaOn } from '../../domain/eligibility/moratorium.js';
import type { CheckStep } from '../../domain/flow/blocks.js';
import type { StepDetail, StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { loadSnapshot } from '../eligibility/snapshot.js';

/** What a check finds now. */
export interface Judged {
  readonly detail: StepDetail & { readonly rules: readonly RuleResult[] };
  /** Rules for which the case waits: they block, or somebody has still to override them. */
  readonly failed: readonly string[];
}

/**
 * Judges the rules of a check over what the registry says today and what has been uploaded, by the policy of the
 * day of submission. Whether a moratorium holds is a fact of the case, and brought to today by the way.
 *
 * @param own the check's own row, where it is judged again
 */
export async function judgeCheck(
  tx: Transaction,
  work: CaseWork,
  step: CheckStep,
  own?: StepRow,
): Promise<Judged> {
  const { case: row, calendar, incoming } = work.file;
  const today = dayOf(work.now, calendar.zone);
  const effectiveDate = String(row.facts.effectiveDate);
  const snapshot = await loadSnapshot(tx.rows, {
    today,
    subjectId: row.subjectId,
    toPosition: String(row.facts.toPosition),
    effectiveDate,
    ministryConsents: incoming.some(({ kind, state }) => kind === ministryConsent && state !== 'returned'),
  });
  const inMoratorium = moratoriaOn(snapshot.moratoria, today, effectiveDate).length > 0;
  work.changeCase({ derived: { ...row.derived, inMoratorium } });
  const { results } = judgeEligibility(step.rules, snapshot, dayOf(row.openedAt, calendar.zone));
  const before = earlierResults(work, own);
  const failed = results.filter(({ result }) => result !== 'pass');
  const blocked = keys(failed.filter(({ severity }) => severity === 'block'));
  const overridable = failed.filter(({ severity }) => severity === 'overridable');
  const asked = overridable.filter((result) => !coveredBefore(work, result));
  return {
    detail: {
      rules: results,
      changed: before ? differences(before, results) : [],
      blocked,
      overridable: keys(overridable),
    },
    failed: [...blocked, ...keys(asked)],
  };
}

/** What the last check of this case found, this one left out. */
function earlierResults(work: CaseWork, own: StepRow | undefined): readonly RuleResult[] | undefined {
  return work.file.steps.findLast((step) => step !== own && step.detail.rules !== undefined)?.detail.rules;
}

/** An override holds for the finding it was given for, not for a later one. */
function coveredBefore(work: CaseWork, result: RuleResult): boolean {
  return work.file.steps.some((step) => {
    if (step.outcome !== 'overridden') return false;
    const then = step.detail.rules?.find(({ key }) => key === result.key);
    return then !== undefined && differences([then], [result]).length === 0;
  });
}

function keys(results: readonly RuleResult[]): readonly string[] {
  return results.map(({ key }) => key);
}
