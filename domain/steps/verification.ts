import type { VerificationStep } from '../flow/blocks.js';
import type { CaseDocuments } from './document-verdicts.js';
import type { StepMachine } from './step.js';
import { freely } from './verdicts.js';

const none: CaseDocuments = { toVerify: [], missing: [] };

/** All documents accepted, or some returned: then the case goes back to its proposer with the reasons. */
export const verificationMachine: StepMachine<VerificationStep> = {
  offers: (_step, _state, _task, { documents = none, returns, maxReturns }) => {
    const { toVerify, missing } = documents;
    const accepted = { ...freely('accepted'), documents: { toVerify, verdicts: ['accepted'] as const } };
    const returned = {
      ...freely('returned'),
      documents: { toVerify, verdicts: ['accepted', 'returned'] as const },
      // The reasons are those of the documents; where all that is wrong is that some are missing, there are none.
      required: toVerify.length > 0 ? ['documents'] : [],
    };
    return [...(missing.length === 0 ? [accepted] : []), ...(returns < maxReturns ? [returned] : [])];
  },
  outcome: (_step, tasks) => tasks.find((task) => task.state === 'done')?.verdict ?? null,
};
