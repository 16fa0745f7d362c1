import type { Sessions } from '../../../../contract/session.js';
import { useReadPages } from '../../../request/use-read-pages.js';

/** Sessions of boards, the latest first. */
export const useSessions = () => useReadPages<Sessions>(['sessions'], '/sessions', {});
