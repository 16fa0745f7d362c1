import { Refusal } from '../refusal.js';
import type { Instant } from './instant.js';
import { type Calendar, workingDaysBetween } from './working-days.js';
import { dayOf } from './zone.js';

/** How long something has waited, and how long it still may, in working days. */
export interface Standing {
  /** Working days since the day on which it was opened. */
  readonly waited: number;
  /** Working days until the day on which it is due: 0 on that day, negative after it; null where it is never due. */
  readonly left: number | null;
}

/**
 * How long something has waited and still may. Days are told as people count them: what came today has waited 0.
 *
 * @returns null where it lies beyond the calendar: not told rather than guessed
 * @example due on Thursday, read on Tuesday: left 2
 */
export function standing(
  { openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant | null },
  now: Instant,
  calendar: Calendar,
): Standing | null {
  const today = dayOf(now, calendar.zone);
  try {
    return {
      waited: Math.max(0, workingDaysBetween(dayOf(openedAt, calendar.zone), today, calendar)),
      left: dueAt === null ? null : workingDaysBetween(today, dayOf(dueAt, calendar.zone), calendar),
    };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
