import type { Tasks } from '../../contract/task.js';
import { type ListQuery, useReadPages } from '../request/use-read-pages.js';

/** What waits for the reader's offices, the earliest due first. */
export const useTasks = (query: ListQuery) => useReadPages<Tasks>(['tasks'], '/tasks', query);
