import type { Incidents } from '../../../../contract/incident.js';
import { type ListQuery, useReadPages } from '../../../request/use-read-pages.js';

/** What failed and waits for somebody, or what has been mended, the newest first. */
export const useIncidents = (query: ListQuery) => useReadPages<Incidents>(['incidents'], '/incidents', query);
