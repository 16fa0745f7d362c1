import { longDate } from '../documents/long-date.js';
import type { Named } from '../refusal.js';
import type { Text } from '../text.js';
import { type Day, dayNumber } from './day.js';
import type { Instant } from './instant.js';
import { dayOf, localTime, type Zone } from './zone.js';

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * A day written out.
 *
 * @throws Refusal DAY_INVALID
 * @example dayWords('2026-12-01') // { id: '1 Desember 2026', en: '1 December 2026' }
 */
export function dayWords(day: Day): Text {
  return { id: longDate(day), en: english.format(dayNumber(day) * 86_400_000) };
}

/**
 * A moment as a refusal quotes it: the instant for programs, the local day and time for people.
 *
 * @example
 * momentWords(Date.UTC(2026, 10, 23, 2, 5), 'Asia/Jakarta').id // '23 November 2026 pukul 09.05 WIB'
 */
export function momentWords(instant: Instant, zone: Zone): Named {
  const { id, en } = dayWords(dayOf(instant, zone));
  const time = localTime(instant, zone);
  const key = new Date(instant).toISOString();
  return { key, id: `${id} pukul ${time}`, en: `${en} at ${time.replace('.', ':')}` };
}
