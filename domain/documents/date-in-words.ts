import { type CalendarDay, dayParts } from './calendar-day.js';
import { monthName } from './long-date.js';
import { numberInWords } from './number-in-words.js';

/**
 * A day in words, as minutes write it after `Pada hari ini …, tanggal`.
 *
 * @throws Refusal DAY_INVALID
 * @example dateInWords('2026-11-22') // 'dua puluh dua bulan November tahun dua ribu dua puluh enam'
 */
export function dateInWords(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = dayParts(day);
  return `${numberInWords(dayOfMonth)} bulan ${monthName(month)} tahun ${numberInWords(year)}`;
}
