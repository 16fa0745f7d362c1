import type { Outcome } from '../../../../contract/task.js';
import { useCommand } from '../../../request/use-command.js';

/** Takes a proposal back. */
export const useWithdraw = (id: string) =>
  useCommand<{ readonly reason?: string }, Outcome>(`/cases/${id}/withdrawal`, [
    'case',
    'cases',
    'tasks',
    'task',
  ]);
