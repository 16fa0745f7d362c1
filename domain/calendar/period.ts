import { type Day, dayNumber } from './day.js';

/** A length of service: whole years, whole months beyond them, days beyond those. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/**
 * The first day on which so many whole months, counted from the beginning of `since`, lie behind. Where the
 * target month lacks that day of the month, the last month is complete at its end, so the day is the first of
 * the next: two years since 29 February 2024 are complete when 28 February 2026 is over.
 *
 * @example addMonths('2024-11-22', 24) // '2026-11-22'
 * @example addMonths('2024-02-29', 24) // '2026-03-01'
 */
export function addMonths(since: Day, months: number): Day {
  const start = new Date(`${since}T00:00:00Z`);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const sameDay = new Date(Date.UTC(year, month, start.getUTCDate()));
  const firstOfMonth = new Date(Date.UTC(year, month, 1));
  const missing = sameDay.getUTCMonth() !== firstOfMonth.getUTCMonth();
  return (missing ? new Date(Date.UTC(year, month + 1, 1)) : sameDay).toISOString().slice(0, 10);
}

/**
 * The time from the beginning of `since` to the beginning of `until`; nothing where `until` is earlier.
 *
 * @example periodBetween('2025-04-01', '2026-11-22') // { years: 1, months: 7, days: 21 }
 */
export function periodBetween(since: Day, until: Day): Period {
  if (until <= since) return { years: 0, months: 0, days: 0 };
  const begun = monthNumber(until) - monthNumber(since);
  const months = addMonths(since, begun) <= until ? begun : begun - 1;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: dayNumber(until) - dayNumber(addMonths(since, months)),
  };
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
