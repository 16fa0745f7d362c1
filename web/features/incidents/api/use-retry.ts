import { useCommand } from '../../../request/use-command.js';

/** Has what failed tried again. */
export const useRetry = (id: string) =>
  useCommand<undefined, { readonly id: string }>(`/incidents/${id}/retry`, ['incidents']);
