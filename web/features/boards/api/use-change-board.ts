import { useCommand } from '../../../request/use-command.js';

/** Changes who sits on a board. */
export const useChangeBoard = (code: string) =>
  useCommand<object, object>(`/boards/${code}/roster`, ['boards', 'sessions', 'tasks']);
