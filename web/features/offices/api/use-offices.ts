import type { Offices } from '../../../../contract/office.js';
import { type ListQuery, useReadPages } from '../../../request/use-read-pages.js';

/** Posts in which somebody decides, those that processes name first. */
export const useOffices = (query: ListQuery) => useReadPages<Offices>(['offices'], '/offices', query);
