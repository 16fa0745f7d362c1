import { type CalendarChange, type LoadYear, type Scope, scopeKey } from '../../domain/calendar/change.js';
import { Refusal } from '../../domain/refusal.js';
import type { Transaction } from '../database.js';
import { changeDay } from './change-day.js';
import { type DatedCalendar, loadCalendar } from './load-calendar.js';

/**
 * Writes changes to the calendar, years first, so that their days may come with them.
 *
 * @throws {Refusal} CALENDAR_YEAR_LOADED, CALENDAR_YEAR_GAP, CALENDAR_YEAR_EMPTY, CALENDAR_YEAR_NOT_LOADED,
 * HOLIDAY_EXISTS, HOLIDAY_UNKNOWN, HOLIDAY_PAST, AGENCY_UNKNOWN
 */
export async function applyChanges(
  tx: Transaction,
  changes: readonly CalendarChange[],
  now: number,
): Promise<void> {
  const years = changes.filter((change) => change.kind === 'load');
  for (const year of years.toSorted((one, other) => one.year - other.year)) await loadYear(tx, year, changes);
  const fresh = new Set(years.map(({ year }) => year));
  for (const change of changes) {
    if (change.kind === 'load') continue;
    if (change.kind === 'time-zone') await setTimeZone(tx, change.agency, change.zone);
    else {
      await refuseUnknownAgency(tx, change);
      await changeDay(tx, change, { now, fresh });
    }
  }
}

async function loadYear(
  tx: Transaction,
  { year, source }: LoadYear,
  changes: readonly CalendarChange[],
): Promise<void> {
  const loaded = (await tx.rows<{ year: number }>('SELECT year FROM calendar_year')).map((row) => row.year);
  if (loaded.includes(year)) throw new Refusal('CALENDAR_YEAR_LOADED', { year });
  // What lies beyond a gap could never be counted to.
  if (loaded.length > 0 && !loaded.includes(year - 1) && !loaded.includes(year + 1))
    throw new Refusal('CALENDAR_YEAR_GAP', { year, first: Math.min(...loaded), last: Math.max(...loaded) });
  const national = (change: CalendarChange) =>
    change.kind === 'add' && scopeKey(change) === null && change.date.startsWith(`${year}-`);
  if (!changes.some(national)) throw new Refusal('CALENDAR_YEAR_EMPTY', { year });
  await tx.rows('INSERT INTO calendar_year (year, source) VALUES ($1, $2)', [year, source]);
}

async function setTimeZone(tx: Transaction, agency: string, zone: string | null): Promise<void> {
  await refuseUnknownAgency(tx, { agency });
  await tx.rows('UPDATE unit SET time_zone = $2 WHERE code = $1', [agency, zone]);
}

async function refuseUnknownAgency(tx: Transaction, { agency }: Scope): Promise<void> {
  if (agency !== undefined) await agencyCalendar(tx, agency);
}

/** The calendar of an agency; null: the government's. @throws {Refusal} AGENCY_UNKNOWN */
export async function agencyCalendar(
  tx: Pick<Transaction, 'rows'>,
  agency: string | null,
): Promise<DatedCalendar> {
  if (agency !== null) {
    const found = await tx.rows('SELECT code FROM unit WHERE code = $1 AND agency_code = code', [agency]);
    if (found.length === 0) throw new Refusal('AGENCY_UNKNOWN', { agency });
  }
  return loadCalendar(tx.rows, agency);
}
