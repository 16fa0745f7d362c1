import type { Instant } from '../calendar/instant.js';

/** From when HR may enter that a giver of an opinion stays silent. */
export interface Silence {
  readonly from: Instant;
  readonly reached: boolean;
}

/**
 * Silence counts from when HR is told of the delay, and never before the due time has passed.
 *
 * @param hrTold when HR will be told; null once it has been
 */
export function silenceOf(dueAt: Instant, hrTold: Instant | null, now: Instant): Silence {
  const from = Math.max(dueAt, hrTold ?? dueAt);
  return { from, reached: from <= now };
}
