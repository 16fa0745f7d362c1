import { addAdminEvent } from '../admin-event.js';
import type { Transaction } from '../database.js';
import { calendarStream } from './load-calendar.js';

interface CalendarChange {
  readonly type: 'calendar-changed' | 'calendar-imported';
  readonly at: number;
  readonly actor?: string | undefined;
  readonly payload: unknown;
}

/**
 * Makes what the transaction changed a new revision of the calendar, and has every open case look at its
 * deadlines again. A case that another transaction holds is waited for: it may have counted by the old one.
 *
 * @returns the revision, and how many cases will look
 */
export async function noteCalendarChange(
  tx: Transaction,
  { type, at, actor, payload }: CalendarChange,
): Promise<{ readonly revision: number; readonly cases: number }> {
  const revision = await addAdminEvent(tx, {
    stream: calendarStream,
    type,
    at,
    ids: { ...(actor !== undefined && { actor }) },
    payload,
  });
  const woken = await tx.rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true WHERE id IN (
       SELECT id FROM cases WHERE closed_at IS NULL ORDER BY id FOR NO KEY UPDATE)
     RETURNING id`,
  );
  await tx.rows(`SELECT pg_notify('case_changed', '')`);
  return { revision, cases: woken.length };
}

/** One change of the calendar at a time. */
export async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock($1)', [calendarLock]);
}

/** A number of our own. */
const calendarLock = 0x6a656e6b;
