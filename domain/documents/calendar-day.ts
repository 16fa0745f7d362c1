import { Refusal } from '../refusal.js';

/** A calendar day without a time zone, as `YYYY-MM-DD`. */
export type CalendarDay = string;

export interface DayParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/**
 * The parts of a calendar day.
 *
 * @throws Refusal DAY_INVALID unless it is an existing day written `YYYY-MM-DD`
 * @example dayParts('2026-11-22') // { year: 2026, month: 11, day: 22 }
 */
export function dayParts(day: CalendarDay): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  const { year, month } = parts;
  if (!match || month < 1 || month > 12 || parts.day < 1 || parts.day > daysIn(year, month))
    throw new Refusal('DAY_INVALID', { day });
  return parts;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
