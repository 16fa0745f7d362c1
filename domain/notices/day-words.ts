import { type Day, weekday } from '../calendar/day.js';
import { dayParts } from '../documents/calendar-day.js';
import { longDate } from '../documents/long-date.js';
import type { Text } from '../text.js';

const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
] as const;

/**
 * A day as people are told it, with its weekday.
 *
 * @throws Refusal DAY_INVALID
 * @example dayWords('2026-11-26') // { id: 'Kamis, 26 November 2026', en: 'Thursday, 26 November 2026' }
 */
export function dayWords(day: Day): Text {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const ofWeek = weekday(day);
  return {
    id: `${weekdays.id[ofWeek]}, ${longDate(day)}`,
    en: `${weekdays.en[ofWeek]}, ${dayOfMonth} ${months[month - 1]} ${year}`,
  };
}
