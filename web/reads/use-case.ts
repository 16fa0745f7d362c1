import type { Case } from '../../contract/case.js';
import { useRead } from '../request/use-read.js';

/** A case with everything that its reader may see. */
export const useCase = (id: string) => useRead<Case>(['case', id], `/cases/${id}`);
