import type { Moratoria } from '../../../../contract/moratorium.js';
import { useCommand } from '../../../request/use-command.js';
import { useRead } from '../../../request/use-read.js';

/** Every time in which nobody is replaced without the ministry's consent, the latest first. */
export const useMoratoria = () => useRead<Moratoria>(['moratoria'], '/moratoria');

/** Enters one. */
export const useEnterMoratorium = () =>
  useCommand<object, Moratoria['items'][number]>('/moratoria', ['moratoria', 'cases', 'case']);

/** Takes one back. */
export const useCancelMoratorium = (id: string) =>
  useCommand<{ readonly reason: string }, Moratoria['items'][number]>(`/moratoria/${id}/cancellation`, [
    ...['moratoria', 'cases', 'case'],
  ]);
