import { workdayEnd, workdayStart } from '../policy/clock.js';
import { addDays, type Day } from './day.js';
import { type Instant, MINUTE_MS } from './instant.js';
import { type Calendar, isWorkingDay } from './working-days.js';
import { dayOf, instantOf } from './zone.js';

/**
 * The working time between two moments, in minutes; 0 where the second is not later. Working time is every
 * minute of a working day from its start to its end (07:30 to 16:00: 510), the midday break included, since
 * agencies set it differently. A minute that has begun is not yet used up.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS where a day between lies outside what is loaded
 * @example from Friday 15:00 to Monday 08:00: 90
 */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: Calendar): number {
  const start = wholeMinute(from);
  const end = wholeMinute(to);
  let minutes = 0;
  if (end <= start) return minutes;
  const last = dayOf(end, calendar.zone);
  for (let day = dayOf(start, calendar.zone); day <= last; day = addDays(day, 1)) {
    const [opens, closes] = workingHours(day, calendar);
    minutes += Math.max(0, Math.min(end, closes) - Math.max(start, opens)) / MINUTE_MS;
  }
  return minutes;
}

/**
 * The first moment by which so many working minutes have passed since `from`, seconds cut off.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS where it lies outside what is loaded
 * @example 90 minutes after Friday 15:00: Monday 08:00
 */
export function addWorkingMinutes(from: Instant, minutes: number, calendar: Calendar): Instant {
  const start = wholeMinute(from);
  if (minutes <= 0) return start;
  let left = minutes * MINUTE_MS;
  for (let day = dayOf(start, calendar.zone); ; day = addDays(day, 1)) {
    const [opens, closes] = workingHours(day, calendar);
    const begin = Math.max(start, opens);
    const available = Math.max(0, closes - begin);
    if (left <= available) return begin + left;
    left -= available;
  }
}

/** When work begins and ends on that day; a day off ends as it begins. */
function workingHours(day: Day, calendar: Calendar): readonly [Instant, Instant] {
  const opens = instantOf(day, workdayStart.at(day), calendar.zone);
  return [opens, isWorkingDay(day, calendar) ? instantOf(day, workdayEnd.at(day), calendar.zone) : opens];
}

function wholeMinute(instant: Instant): Instant {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}
