import type { AnnounceStep } from '../flow/blocks.js';
import type { StepMachine } from './step.js';
import { freely } from './verdicts.js';

/** Made at once; acknowledgements come in afterwards and change no outcome. */
export const announceMachine: StepMachine<AnnounceStep> = {
  offers: () => [freely('acknowledged')],
  outcome: () => 'announced',
};
