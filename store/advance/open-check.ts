import { dayOf } from '../../domain/calendar/zone.js';
import { differences, judgeEligibility, type RuleResult } from '../../domain/eligibility/judge.js';
import type { CheckStep } from '../../domain/flow/blocks.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { loadSnapshot } from '../eligibility/snapshot.js';
import { openTasks } from './open-tasks.js';

/**
 * Judges the rules over what the registry says today, by the policy of the day of submission. Passed: the
 * step closes. Failed: the named office is asked, and what nobody may override says so.
 */
export async function openCheck(tx: Transaction, work: CaseWork, step: CheckStep): Promise<void> {
  const { case: row, calendar } = work.file;
  const today = dayOf(work.now, calendar.zone);
  const snapshot = await loadSnapshot(tx.rows, {
    today,
    subjectId: row.subjectId,
    toPosition: String(row.facts.toPosition),
    effectiveDate: String(row.facts.effectiveDate),
  });
  const { results } = judgeEligibility(step.rules, snapshot, dayOf(row.openedAt, calendar.zone));
  const before = earlierResults(work);
  const failed = results.filter(({ result }) => result !== 'pass');
  const blocked = keys(failed.filter(({ severity }) => severity === 'block'));
  const overridable = failed.filter(({ severity }) => severity === 'overridable');
  const asked = overridable.filter((result) => !coveredBefore(work, result));
  const detail = {
    rules: results,
    changed: before ? differences(before, results) : [],
    blocked,
    overridable: keys(overridable),
  };

  if (blocked.length > 0 || asked.length > 0) {
    const override = { role: step.overridableBy, key: step.overridableBy, sequence: 0 };
    await openTasks(tx, work, step, { roles: [override], detail });
    work.event('rules-judged', {
      step: step.key,
      outcome: 'failed',
      failed: [...blocked, ...keys(asked)].join(' '),
    });
    return;
  }
  const closed = work.addStep({
    key: step.key,
    kind: step.kind,
    state: 'closed',
    outcome: 'passed',
    dueAt: null,
    closedAt: work.now,
    detail,
  });
  work.event('step-opened', { step: step.key, iteration: closed.iteration });
  work.event('rules-judged', { step: step.key, outcome: 'passed' });
  work.event('step-closed', { step: step.key, iteration: closed.iteration, outcome: 'passed' });
}

/** What the last check of this case found. */
function earlierResults(work: CaseWork): readonly RuleResult[] | undefined {
  return work.file.steps.findLast((step) => step.detail.rules !== undefined)?.detail.rules;
}

/** An override holds for the finding it was given for, not for a later one. */
function coveredBefore(work: CaseWork, result: RuleResult): boolean {
  return work.file.steps.some((step: StepRow) => {
    if (step.outcome !== 'overridden') return false;
    const then = step.detail.rules?.find(({ key }) => key === result.key);
    return then !== undefined && differences([then], [result]).length === 0;
  });
}

function keys(results: readonly RuleResult[]): readonly string[] {
  return results.map(({ key }) => key);
}
