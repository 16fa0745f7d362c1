import type { ApprovalStep } from '../flow/blocks.js';
import { returning } from './returning.js';
import type { StepMachine } from './step.js';
import { freely, withReason } from './verdicts.js';

/** One refusal or return settles it; approval needs all, any, or all in order. */
export const approvalMachine: StepMachine<ApprovalStep> = {
  offers: (_step, _state, _task, context) => [
    freely('approved'),
    ...returning(context),
    withReason('rejected'),
  ],
  outcome: (step, tasks) => {
    const verdicts = tasks.map((task) => (task.state === 'done' ? task.verdict : null));
    if (verdicts.includes('rejected')) return 'rejected';
    if (verdicts.includes('returned')) return 'returned';
    const enough =
      step.mode === 'any-of' ? verdicts.includes('approved') : verdicts.every((v) => v === 'approved');
    return enough ? 'approved' : null;
  },
};
