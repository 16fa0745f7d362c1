import type { Cases } from '../../contract/case.js';
import { type ListQuery, useReadPages } from '../request/use-read-pages.js';

/** Cases that the reader may see, the newest first. */
export const useCases = (query: ListQuery, enabled = true) =>
  useReadPages<Cases>(['cases'], '/cases', query, enabled);
