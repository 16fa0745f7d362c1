import type { CheckStep } from '../flow/blocks.js';
import { returning } from './returning.js';
import type { StepMachine } from './step.js';
import { withReason } from './verdicts.js';

/** A failed check asks one office: override with a reason where the rules allow it, return, or reject. */
export const checkMachine: StepMachine<CheckStep> = {
  offers: (_step, state, _task, context) => [
    ...(state.blocked.length === 0 ? [withReason('approved')] : []),
    ...returning(context),
    withReason('rejected'),
  ],
  outcome: (_step, tasks) => {
    const verdict = tasks.find((task) => task.state === 'done')?.verdict;
    return verdict === 'approved' ? 'overridden' : (verdict ?? null);
  },
};
