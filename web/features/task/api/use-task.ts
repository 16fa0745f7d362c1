import type { Task } from '../../../../contract/task.js';
import { useRead } from '../../../request/use-read.js';

/** One task, with what its reader may say now. */
export const useTask = (id: string) => useRead<Task>(['task', id], `/tasks/${id}`);
