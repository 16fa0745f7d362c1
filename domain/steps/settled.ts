import { Refusal } from '../refusal.js';
import type { TaskState } from './step.js';

/** Why nothing can be said on a task any more, or yet; null when it is open. @returns ALREADY_DECIDED, TASK_NOT_OPEN */
export function refuseSettled({ state, verdict, decidedBy, closedAt }: TaskState): Refusal | null {
  if (state === 'open') return null;
  if (state !== 'done') return new Refusal('TASK_NOT_OPEN', { state });
  const at = closedAt === null ? null : new Date(closedAt).toISOString();
  return new Refusal('ALREADY_DECIDED', { verdict, by: decidedBy, at });
}
