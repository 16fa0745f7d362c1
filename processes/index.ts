import type { ProcessDefinition } from '../domain/flow/define.js';
import { jobRotation } from './job-rotation.js';

/** Every process that Jenjang brings along; start-up stores them. */
export const processes: readonly ProcessDefinition[] = [jobRotation];
