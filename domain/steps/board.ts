import type { BoardStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { freely, withReason } from './verdicts.js';

/** Key of the secretary's task: it lies open until a session has decided the case's item. */
export const convenerKey = 'secretary';

/** Key of the task that asks what is to be done without a quorum. */
export const noQuorumKey = 'no-quorum';

/** Key of a seat's vote. */
export function voteKey(seat: number): string {
  return `seat-${seat}`;
}

/** The seat of a vote's key; null for the step's other tasks. */
export function seatOfKey(key: string): number | null {
  const number = /^seat-(\d+)$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}

/** What a member may say. */
export const voteForms = [freely('for'), withReason('against'), withReason('abstained')] as const;

/**
 * Votes are counted by the session (`domain/board`), which closes the step with its advice. What is decided here
 * is what follows when the board has found no quorum for the second time: another session with other members,
 * or going on without its advice.
 */
export const boardMachine: StepMachine<BoardStep> = {
  offers: (_step, _state, task) => {
    if (task.key === noQuorumKey) return [withReason('approved'), withReason('reconvened')];
    return seatOfKey(task.key) === null ? [] : voteForms;
  },
  outcome: (_step, tasks) =>
    tasks.some((task) => task.key === noQuorumKey && task.verdict === 'approved') ? 'no-quorum' : null,
};
