import type { Notices } from '../../../../contract/notice.js';
import { type ListQuery, useReadPages } from '../../../request/use-read-pages.js';

/** What the reader is told, the newest first. */
export const useNotices = (query: ListQuery) => useReadPages<Notices>(['notices', 'list'], '/notices', query);
