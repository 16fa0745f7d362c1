import type { OpinionStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { freely, withReason } from './verdicts.js';

/** Opinions are recorded and bind nobody; the step closes when all are in. */
export const opinionMachine: StepMachine<OpinionStep> = {
  offers: () => [freely('supported'), withReason('objected')],
  outcome: (_step, tasks) => {
    if (!tasks.every((task) => task.state === 'done')) return null;
    return tasks.some((task) => task.verdict === 'objected') ? 'objected' : 'supported';
  },
};
