import { type CalendarDay, dayParts } from './calendar-day.js';

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/**
 * The Indonesian name of a month, 1 to 12.
 *
 * @example monthName(11) // 'November'
 */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/**
 * A day as documents write it.
 *
 * @throws Refusal DAY_INVALID
 * @example longDate('2026-11-22') // '22 November 2026'
 */
export function longDate(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}
