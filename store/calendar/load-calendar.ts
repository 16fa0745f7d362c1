import { loadedDays } from '../../domain/calendar/loaded-years.js';
import type { Calendar } from '../../domain/calendar/working-days.js';
import { parseZone } from '../../domain/calendar/zone.js';
import type { Rows } from '../database.js';
import { prepared } from '../prepared.js';

/** A calendar and which edition of it this is: every change raises the revision. */
export interface DatedCalendar extends Calendar {
  readonly revision: number;
  /** When it became so; null while nobody has changed it. */
  readonly changedAt: number | null;
}

/** What `calendarSql` answers. */
export interface LoadedCalendar {
  readonly zone: string | null;
  readonly years: readonly number[];
  readonly holidays: readonly string[];
  readonly revision: number;
  readonly changedAt: string | null;
}

/** The stream whose events are the calendar's changes, and whose length is its revision. */
export const calendarStream = 'admin:calendar';

/** SQL of the calendar that counts in an agency, as JSON; `agency` is SQL of a unit's code or null. */
export function calendarSql(agency: string): string {
  const zone = `coalesce((SELECT u.time_zone FROM unit u WHERE u.code = ${agency}), (SELECT t.time_zone FROM tenant t))`;
  return `json_build_object('zone', ${zone},
    'years', (SELECT coalesce(json_agg(y.year ORDER BY y.year), '[]') FROM calendar_year y),
    'holidays', (SELECT coalesce(json_agg(d.date ORDER BY d.date), '[]')
      FROM (SELECT date FROM holiday UNION SELECT date FROM calendar_exception) d
      LEFT JOIN holiday h ON h.date = d.date
      LEFT JOIN calendar_exception a ON a.date = d.date AND a.scope = 'agency/' || ${agency}
      LEFT JOIN calendar_exception z ON z.date = d.date AND z.scope = 'zone/' || ${zone}
      WHERE coalesce(a.off, z.off, h.date IS NOT NULL)),
    'revision', coalesce((SELECT s.seq FROM stream_head s WHERE s.stream = '${calendarStream}'), 0),
    'changedAt', (SELECT e.at FROM event e WHERE e.stream = '${calendarStream}' ORDER BY e.seq DESC LIMIT 1))`;
}

/** The calendar from what its SQL answered. */
export function calendarOf({ zone, years, holidays, revision, changedAt }: LoadedCalendar): DatedCalendar {
  if (zone === null) throw new Error('No government has been set up in this database');
  return {
    holidays: new Set(holidays),
    ...loadedDays(years),
    zone: parseZone(zone),
    revision,
    changedAt: changedAt === null ? null : Date.parse(changedAt),
  };
}

const reading = prepared(`SELECT ${calendarSql('$1::text')} AS calendar`);

/** The calendar that counts in an agency; null: the government's own. */
export async function loadCalendar(rows: Rows, agency: string | null): Promise<DatedCalendar> {
  const [row] = await rows<{ calendar: LoadedCalendar }>(reading, [agency]);
  if (!row) throw new Error('A SELECT without FROM answered nothing');
  return calendarOf(row.calendar);
}
