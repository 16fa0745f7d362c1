import type { Notices } from '../../contract/notice.js';
import { useRead } from '../request/use-read.js';

/** How many notices the reader has not read. */
export const useUnread = () =>
  useRead<Notices>(['notices', 'unread'], '/notices?unread=true&limit=1').data?.unread ?? 0;
