import type { OpinionStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { freely, withReason } from './verdicts.js';

/**
 * Opinions are recorded and bind nobody; the step closes when all are in. For a giver who stays silent HR enters
 * that there is none, and nothing else: nobody speaks for them.
 */
export const opinionMachine: StepMachine<OpinionStep> = {
  offers: (_step, _state, _task, { silence }) => {
    if (silence === undefined) return [freely('supported'), withReason('objected')];
    return silence.reached ? [freely('no-opinion')] : [];
  },
  outcome: (_step, tasks) => {
    if (!tasks.every((task) => task.state === 'done')) return null;
    if (tasks.some((task) => task.verdict === 'objected')) return 'objected';
    return tasks.some((task) => task.verdict === 'supported') ? 'supported' : 'no-opinion';
  },
};
