import type { Cases } from '../../../../contract/case.js';
import type { Session } from '../../../../contract/session.js';
import { useCommand } from '../../../request/use-command.js';
import { useRead } from '../../../request/use-read.js';

/** Convenes a session. */
export const usePlan = () => useCommand<object, Session>('/sessions', ['sessions', 'tasks', 'cases']);

/** Cases that wait for a board, and are on no agenda. */
export const useWaitingCases = (board: string) =>
  useRead<Cases>(['cases', 'waiting', board], `/cases?board=${board}&limit=100`);
