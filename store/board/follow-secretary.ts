import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { convenerKey } from '../../domain/steps/board.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { askSecretary, secretarySeat } from './open-board.js';

/**
 * Puts the call for a session to whoever is the board's secretary now, where the board has been given another since
 * it was asked. A case on an agenda stays with the secretary who invited.
 */
export async function followSecretary(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
): Promise<void> {
  const waiting = work.file.steps.filter(
    ({ kind, state, detail }) => kind === 'board' && state === 'open' && detail.board?.item === undefined,
  );
  for (const row of waiting) {
    const call = work.tasksOf(row).find(({ key, state }) => key === convenerKey && state === 'open');
    const step = stepNamed(definition, row.key);
    if (!call || step.kind !== 'board') continue;
    const secretary = await secretarySeat(tx, step.board);
    if (secretary === undefined || call.office === `position/${secretary}`) continue;
    work.changeTask(call, { state: 'cancelled', closedAt: work.now });
    await askSecretary(tx, work, step, row);
  }
}
