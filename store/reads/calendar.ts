import { dayOf } from '../../domain/calendar/zone.js';
import { agencyCalendar } from '../calendar/apply-changes.js';
import type { DatedCalendar } from '../calendar/load-calendar.js';
import type { Rows } from '../database.js';

/** A day about which the calendar says something. */
export interface CalendarDay {
  readonly date: string;
  readonly off: boolean;
  readonly type: 'national' | 'joint_leave' | null;
  readonly nameId: string;
  readonly nameEn: string;
  readonly source: string;
  readonly scope: 'national' | 'zone' | 'agency';
}

/** A year of a calendar. */
export interface CalendarYear {
  readonly year: number;
  readonly calendar: DatedCalendar;
  readonly loaded: readonly number[];
  readonly today: string;
  readonly days: readonly CalendarDay[];
}

/**
 * The days of a year as they hold in an agency, each by whoever has the last word on it.
 *
 * @throws {Refusal} AGENCY_UNKNOWN
 */
export async function readCalendar(
  rows: Rows,
  asked: { readonly year: number | undefined; readonly agency: string | null; readonly now: number },
): Promise<CalendarYear> {
  const calendar = await agencyCalendar({ rows }, asked.agency);
  const today = dayOf(asked.now, calendar.zone);
  const year = asked.year ?? Number(today.slice(0, 4));
  const loaded = await rows<{ year: number }>('SELECT year FROM calendar_year ORDER BY year');
  const days = await rows<CalendarDay>(
    `SELECT DISTINCT ON (d.date) d.date::text AS date, d.off, d.type, d.name_id AS "nameId", d.name_en AS "nameEn", d.source, d.scope
     FROM (SELECT date, true AS off, kind AS type, name_id, name_en, source, 'national' AS scope, 3 AS rank FROM holiday
       UNION ALL SELECT date, "off", NULL, name_id, name_en, source, 'zone', 2 FROM calendar_exception WHERE scope = 'zone/' || $3
       UNION ALL SELECT date, "off", NULL, name_id, name_en, source, 'agency', 1 FROM calendar_exception WHERE scope = 'agency/' || $2) d
     WHERE extract(year FROM d.date) = $1 ORDER BY d.date, d.rank`,
    [year, asked.agency, calendar.zone],
  );
  return { year, calendar, loaded: loaded.map((row) => row.year), today, days };
}
