import type { Events } from '../../../../contract/event.js';
import { useReadPages } from '../../../request/use-read-pages.js';

/** What has happened to a case, the oldest first. */
export const useEvents = (id: string) =>
  useReadPages<Events>(['case', id, 'events'], `/cases/${id}/events`, { limit: '100' });
