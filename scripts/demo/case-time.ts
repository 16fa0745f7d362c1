import { setTimeout as delay } from 'node:timers/promises';
import { addDays, type Day, weekday } from '../../domain/calendar/day.js';
import type { Person } from './client.js';

/** The time in which the cases of the demo live; it runs ahead of the machine's. */
export interface CaseTime {
  today(): Promise<Day>;
  /** The n-th working day from today. */
  workingDay(n: number): Promise<Day>;
  /** Waits until that day has come. */
  until(day: Day): Promise<void>;
}

interface CalendarAnswer {
  readonly today: Day;
  readonly days: readonly { readonly date: Day; readonly off: boolean }[];
}

export function caseTime(hr: Person): CaseTime {
  const read = (year: number) => hr.get<CalendarAnswer>(`calendar?year=${year}`);
  const today = async () => (await read(new Date().getFullYear())).today;
  return {
    today,
    async workingDay(n) {
      let day = await today();
      for (let left = n; left > 0; ) {
        day = addDays(day, 1);
        const { days } = await read(Number(day.slice(0, 4)));
        const off = days.some(({ date, off: isOff }) => date === day && isOff);
        if (!off && weekday(day) !== 0 && weekday(day) !== 6) left -= 1;
      }
      return day;
    },
    async until(day) {
      while ((await today()) < day) await delay(100);
    },
  };
}
