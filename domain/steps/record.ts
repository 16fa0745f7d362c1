import type { RecordStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';

/** Done by the system in the transaction that reached it: nobody has a task in it. */
export const recordMachine: StepMachine<RecordStep> = {
  offers: () => [],
  outcome: () => 'recorded',
};
