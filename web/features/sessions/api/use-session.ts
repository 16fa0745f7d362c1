import type { Session } from '../../../../contract/session.js';
import { useRead } from '../../../request/use-read.js';

/** One session, read again when anybody has voted, come or gone. */
export const useSession = (id: string) => useRead<Session>(['session', id], `/sessions/${id}`);
