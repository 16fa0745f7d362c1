import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { PeerDecision } from '../peer-tables.js';

/** Gives the verdict of a turn. @returns the turn that is next */
export const decide = defineUpdate<number, [turn: number]>('decide');

const { write } = proxyLocalActivities<{ write(decision: PeerDecision): Promise<void> }>({
  startToCloseTimeout: '10 seconds',
});

/** A case that lives in its workflow alone. */
export async function kept(): Promise<void> {
  let turn = 1;
  const verdicts: string[] = [];
  setHandler(decide, (given) => {
    if (given === turn) {
      verdicts.push('approved');
      turn += 1;
    }
    return turn;
  });
  await condition(() => false);
}

/** A case that writes each decision and the next task to PostgreSQL. */
export async function written(caseId: string): Promise<void> {
  let turn = 1;
  setHandler(decide, async (given) => {
    await write({ caseId, turn: given });
    turn = Math.max(turn, given + 1);
    return turn;
  });
  await condition(() => false);
}
