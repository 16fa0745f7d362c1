import type { Rows } from '../database.js';
import { calendarOf, calendarSql, type DatedCalendar, type LoadedCalendar } from './load-calendar.js';

/** Calendars by the code of their agency; `''` is the government's own. */
export type Calendars = ReadonlyMap<string, DatedCalendar>;

/** SQL of the calendars that count in the agencies whose codes are in the array, as JSON by code. */
export function calendarsSql(agencies: string): string {
  return `(SELECT coalesce(json_object_agg(coalesce(asked.code, ''), ${calendarSql('asked.code')}), '{}') FROM unnest(${agencies}) asked(code))`;
}

/** The calendars from what their SQL answered. */
export function calendarsOf(loaded: Readonly<Record<string, LoadedCalendar>>): Calendars {
  return new Map(Object.entries(loaded).map(([code, calendar]) => [code, calendarOf(calendar)]));
}

/** The calendar that counts in an agency. @throws Error when it was not among those asked for: a defect */
export function calendarIn(calendars: Calendars, agency: string | null): DatedCalendar {
  const calendar = calendars.get(agency ?? '');
  if (calendar === undefined) throw new Error('A calendar is used that was not loaded');
  return calendar;
}

/** The time zone of the government. */
export async function governmentZone(rows: Rows): Promise<string> {
  const [row] = await rows<{ zone: string }>('SELECT time_zone AS zone FROM tenant');
  if (!row) throw new Error('No government has been set up in this database');
  return row.zone;
}
