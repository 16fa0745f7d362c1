import type { Process } from '../../contract/process.js';
import { useRead } from '../request/use-read.js';

/** A process: its form, its checklist, its steps. */
export const useProcess = (id: string) => useRead<Process>(['process', id], `/processes/${id}`);
