import type { Outcome } from '../../../../contract/task.js';
import { useCommand } from '../../../request/use-command.js';

/** Decides a task: `{ verdict, … }` as the verdict's own schema has it. */
export const useDecide = (id: string) =>
  useCommand<Readonly<Record<string, unknown>>, Outcome>(`/tasks/${id}/decision`, [
    'tasks',
    'task',
    'case',
    'cases',
  ]);
