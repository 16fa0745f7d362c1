import type { Absences } from '../../../../contract/absence.js';
import { type ListQuery, useReadPages } from '../../../request/use-read-pages.js';

/** Who is away, and who stands in. */
export const useAbsences = (query: ListQuery) => useReadPages<Absences>(['absences'], '/absences', query);
