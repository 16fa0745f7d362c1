import { useCommand } from '../../../request/use-command.js';

/** Marks a notice as read; `all`: every one. */
export const useMarkRead = (id: string) =>
  useCommand<undefined, object>(id === 'all' ? '/notices/read-all' : `/notices/${id}/read`, ['notices']);
