import type { Processes } from '../../../../contract/process.js';
import { useRead } from '../../../request/use-read.js';

/** Every process that can be begun. */
export const useProcesses = () => useRead<Processes>(['processes'], '/processes');
