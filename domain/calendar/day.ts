import { Refusal } from '../refusal.js';

/** A calendar day without a time zone, as `YYYY-MM-DD`; such days sort as text. */
export type Day = string;

const DAY_MS = 86_400_000;

/**
 * The day that a text names.
 *
 * @throws Refusal DAY_INVALID unless it is an existing day written `YYYY-MM-DD`
 * @example parseDay('2028-02-29') // '2028-02-29'
 */
export function parseDay(text: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March: only what comes back unchanged exists.
  if (Number.isNaN(ms) || dayFromNumber(ms / DAY_MS) !== text)
    throw new Refusal('DAY_INVALID', { day: text });
  return text;
}

/**
 * Days since 1970-01-01.
 *
 * @example dayNumber('1970-02-01') // 31
 */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/**
 * The day of that number.
 *
 * @example dayFromNumber(31) // '1970-02-01'
 */
export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day so many calendar days later, or earlier for a negative number.
 *
 * @example addDays('2026-12-31', 1) // '2027-01-01'
 */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/**
 * The day of the week: 0 Sunday … 6 Saturday.
 *
 * @example weekday('2026-11-22') // 0
 */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
