import { differences } from '../../domain/eligibility/judge.js';
import { liftingKinds } from '../../domain/eligibility/lifting.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { judgeCheck } from './judge-check.js';

/**
 * Judges again, in place, each open check that a document could lift, for it may have come, or what it is to lift
 * have ended: passed, the check closes and nobody is asked any more. Nothing new found, nothing is done.
 */
export async function rejudgeChecks(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
): Promise<void> {
  for (const row of work.latest) {
    if (row.kind !== 'check' || row.state !== 'open') continue;
    if (liftingKinds(row.detail.blocked ?? []).length > 0) await rejudge(tx, work, definition, row);
  }
}

async function rejudge(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
  row: StepRow,
): Promise<void> {
  const step = stepNamed(definition, row.key);
  if (step.kind !== 'check') return;
  const { detail, failed } = await judgeCheck(tx, work, step, row);
  if (differences(row.detail.rules ?? [], detail.rules).length === 0) return;
  const ids = { step: row.key, iteration: row.iteration };
  if (failed.length > 0) {
    work.changeStep(row, { detail });
    work.event('rules-judged', { ...ids, outcome: 'failed', failed: failed.join(' ') });
    return;
  }
  work.changeStep(row, { detail, state: 'closed', outcome: 'passed', closedAt: work.now });
  for (const task of work.tasksOf(row)) {
    if (task.state !== 'done') work.changeTask(task, { state: 'cancelled', closedAt: work.now });
  }
  work.event('rules-judged', { ...ids, outcome: 'passed' });
  work.event('step-closed', { ...ids, outcome: 'passed' });
  work.stopClock(row);
}
