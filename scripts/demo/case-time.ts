import { setTimeout as delay } from 'node:timers/promises';
import type { Calendar } from '../../contract/calendar.js';
import type { Day } from '../../domain/calendar/day.js';
import { loadedDays } from '../../domain/calendar/loaded-years.js';
import { addWorkingDays } from '../../domain/calendar/working-days.js';
import type { Person } from './client.js';

/** The time in which the cases of the demo live; it runs ahead of the machine's. */
export interface CaseTime {
  today(): Promise<Day>;
  /** The n-th working day from today. */
  workingDay(n: number): Promise<Day>;
  /** Waits until that day has come. */
  until(day: Day): Promise<void>;
}

export function caseTime(hr: Person): CaseTime {
  const thisYear = () => hr.get<Calendar>('calendar');
  const today = async () => (await thisYear()).today;
  return {
    today,
    async workingDay(n) {
      const { today: from, timeZone: zone, loaded } = await thisYear();
      const years = await Promise.all(loaded.map((year) => hr.get<Calendar>(`calendar?year=${year}`)));
      const daysOff = years.flatMap(({ days }) => days.filter(({ off }) => off).map(({ date }) => date));
      return addWorkingDays(from, n, { ...loadedDays(loaded), holidays: new Set(daysOff), zone });
    },
    async until(day) {
      while ((await today()) < day) await delay(100);
    },
  };
}
