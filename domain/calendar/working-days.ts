import { Refusal } from '../refusal.js';
import { addDays, type Day, weekday } from './day.js';
import type { Zone } from './zone.js';

/** The days off of an agency, as far as they are known. */
export interface Calendar {
  /** National holidays and joint leave; Saturdays and Sundays are off anyway. */
  readonly holidays: ReadonlySet<Day>;
  /** First day loaded; left out: everything before `until` is. */
  readonly from?: Day;
  /** Last day loaded: after it holidays are not known. */
  readonly until: Day;
  readonly zone: Zone;
}

/**
 * Whether people work on that day: Monday to Friday (Perpres 21/2023 Ps 3), holidays and joint leave excepted.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS where the day lies outside what is loaded
 * @example isWorkingDay('2026-03-23', lebaran) // false: joint leave of Eid
 */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  if (day > calendar.until) throw new Refusal('CALENDAR_ENDS', { until: calendar.until });
  if (calendar.from !== undefined && day < calendar.from)
    throw new Refusal('CALENDAR_BEGINS', { from: calendar.from });
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6 && !calendar.holidays.has(day);
}

/**
 * The n-th working day after a day, or before it for a negative n; the day itself, working or not, for 0.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS where the count runs out of what is loaded
 * @example addWorkingDays('2026-03-17', 1, lebaran) // '2026-03-25'
 */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  const direction = n < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(n); left > 0; ) {
    reached = addDays(reached, direction);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * The number n for which `addWorkingDays(after, n)` is the last working day up to `to`: the first day does not
 * count, the last does; negative where `to` is earlier.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS where a day between lies outside what is loaded
 * @example workingDaysBetween('2026-03-17', '2026-03-26', lebaran) // 2
 */
export function workingDaysBetween(after: Day, to: Day, calendar: Calendar): number {
  const direction = to < after ? -1 : 1;
  let count = 0;
  for (let day = after; day !== to; ) {
    day = addDays(day, direction);
    if (isWorkingDay(day, calendar)) count += direction;
  }
  return count;
}

/**
 * The first working day after a day.
 *
 * @throws Refusal CALENDAR_ENDS, CALENDAR_BEGINS
 * @example nextWorkingDay('2026-12-23', christmas) // '2026-12-28'
 */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  return addWorkingDays(day, 1, calendar);
}
