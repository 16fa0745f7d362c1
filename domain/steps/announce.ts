import type { AnnounceStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { plainly } from './verdicts.js';

/** Made at once; acknowledgements come in afterwards and change no outcome. */
export const announceMachine: StepMachine<AnnounceStep> = {
  offers: () => [plainly('acknowledged')],
  outcome: () => 'announced',
};
