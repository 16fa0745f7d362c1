import type { Cases } from '../../../../contract/case.js';
import { type ListQuery, useReadPages } from '../../../request/use-read-pages.js';

/** The cases behind a figure, the newest first. */
export const useTracked = (query: ListQuery) => useReadPages<Cases>(['cases', 'tracked'], '/cases', query);
