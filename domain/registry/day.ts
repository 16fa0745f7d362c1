import { type Reading, read, unread } from './reading.js';

/**
 * Reads a day as the national system writes it, DD-MM-YYYY, or as YYYY-MM-DD (a time of midnight behind it
 * is ignored, as spreadsheets add one).
 *
 * @returns the day as YYYY-MM-DD; DATE_INVALID for another form, DATE_IMPOSSIBLE for 30-02-2020
 *
 * @example
 * readDay('17-08-1990'); // { ok: true, value: '1990-08-17' }
 */
export function readDay(text: string): Reading<string> {
  const parts =
    /^'?(?:(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?Z?)?)?|(\d{2})-(\d{2})-(\d{4}))$/.exec(text);
  if (!parts) return unread('DATE_INVALID');
  const [, isoYear, isoMonth, isoDay, day, month, year] = parts;
  const written = `${isoYear ?? year}-${isoMonth ?? month}-${isoDay ?? day}`;
  return exists(written) ? read(written) : unread('DATE_IMPOSSIBLE');
}

/** The same, kept within bounds that are part of the answer. */
export function readDayWithin(text: string, earliest: string, latest: string): Reading<string> {
  const day = readDay(text);
  if (!day.ok) return day;
  return day.value < earliest || day.value > latest ? unread('DATE_IMPLAUSIBLE', { earliest, latest }) : day;
}

/** @returns whether YYYY-MM-DD is a day of the calendar */
export function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The same day so many years later or earlier; 29 February becomes 28 February. */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return exists(moved) ? moved : `${year}-02-28`;
}
