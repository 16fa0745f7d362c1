import type { CheckStep } from '../../domain/flow/blocks.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { judgeCheck } from './judge-check.js';
import { openTasks } from './open-tasks.js';

/**
 * Judges the rules. Passed: the step closes. Failed: the named office is asked, and what nobody may override says
 * so.
 */
export async function openCheck(tx: Transaction, work: CaseWork, step: CheckStep): Promise<void> {
  const { detail, failed } = await judgeCheck(tx, work, step);
  if (failed.length > 0) {
    const override = { role: step.overridableBy, key: step.overridableBy, sequence: 0 };
    await openTasks(tx, work, step, { roles: [override], detail });
    work.event('rules-judged', { step: step.key, outcome: 'failed', failed: failed.join(' ') });
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
