import type { DocumentStep } from '../flow/blocks.js';
import { returning } from './returning.js';
import type { StepMachine } from './step.js';
import { freely, signing } from './verdicts.js';

/** Key of the signer's task; those before it give their initials. */
export const signatureKey = 'signature';

/** Initials in their order, then the signature; whoever finds a fault returns the draft. */
export const documentMachine: StepMachine<DocumentStep> = {
  offers: (_step, _state, task, context) => [
    task.key === signatureKey ? signing(context.effectiveDatePassed) : freely('initialled'),
    ...returning(context),
  ],
  outcome: (_step, tasks) => {
    if (tasks.some((task) => task.verdict === 'returned')) return 'returned';
    return tasks.some((task) => task.key === signatureKey && task.verdict === 'signed') ? 'signed' : null;
  },
};
