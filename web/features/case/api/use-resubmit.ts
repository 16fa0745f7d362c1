import type { Outcome } from '../../../../contract/task.js';
import { useCommand } from '../../../request/use-command.js';

/** Sends a mended proposal on. */
export const useResubmit = (id: string) =>
  useCommand<{ readonly facts?: Readonly<Record<string, unknown>>; readonly note?: string }, Outcome>(
    `/cases/${id}/resubmission`,
    ['case', 'cases', 'tasks', 'task'],
  );
