import { type CalendarChange, scopeKey } from '../../domain/calendar/change.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import type { Transaction } from '../database.js';
import { loadCalendar } from './load-calendar.js';

type DayChange = Extract<CalendarChange, { kind: 'add' | 'remove' }>;

interface Circumstances {
  readonly now: number;
  /** Years that come with this change: no deadline has been counted in them, so their past may be told. */
  readonly fresh: ReadonlySet<number>;
}

/**
 * Makes a day a day off or takes it back.
 *
 * @throws {Refusal} HOLIDAY_EXISTS, HOLIDAY_UNKNOWN, HOLIDAY_PAST, CALENDAR_YEAR_NOT_LOADED
 */
export async function changeDay(tx: Transaction, change: DayChange, given: Circumstances): Promise<void> {
  await refuseDate(tx, change, given);
  const scope = scopeKey(change);
  if (scope === null) await changeNational(tx, change);
  else await changeException(tx, change, scope);
}

async function refuseDate(tx: Transaction, change: DayChange, { now, fresh }: Circumstances): Promise<void> {
  const year = Number(change.date.slice(0, 4));
  const known = await tx.rows('SELECT year FROM calendar_year WHERE year = $1', [year]);
  if (known.length === 0) throw new Refusal('CALENDAR_YEAR_NOT_LOADED', { year });
  const calendar = await loadCalendar(tx.rows, change.agency ?? null);
  const today = dayOf(now, change.zone ?? calendar.zone);
  if (change.date < today && !fresh.has(year))
    throw new Refusal('HOLIDAY_PAST', { date: change.date, today });
}

async function changeNational(tx: Transaction, change: DayChange): Promise<void> {
  const { date, kind } = change;
  if (kind === 'remove') {
    const removed = await tx.rows('DELETE FROM holiday WHERE date = $1::date RETURNING date', [date]);
    if (removed.length === 0) throw new Refusal('HOLIDAY_UNKNOWN', { date });
    return;
  }
  const [known] = await tx.rows<{ name: string }>(
    'SELECT name_id AS name FROM holiday WHERE date = $1::date',
    [date],
  );
  if (known) throw new Refusal('HOLIDAY_EXISTS', { date, name: known.name });
  await tx.rows(
    'INSERT INTO holiday (date, kind, name_id, name_en, source) VALUES ($1::date, $2, $3, $4, $5)',
    [date, change.type, change.name.id, change.name.en, change.source],
  );
}

/** An agency's or a zone's own word about a day; taken back where it would say what holds without it. */
async function changeException(tx: Transaction, change: DayChange, scope: string): Promise<void> {
  const { date, kind } = change;
  const off = kind === 'add';
  const before = await dayInScope(tx, change, scope);
  if (before.off === off) {
    throw off
      ? new Refusal('HOLIDAY_EXISTS', { date, name: before.name ?? date })
      : new Refusal('HOLIDAY_UNKNOWN', { date });
  }
  await tx.rows('DELETE FROM calendar_exception WHERE scope = $1 AND date = $2::date', [scope, date]);
  const without = await dayInScope(tx, change, scope);
  if (without.off === off) return;
  const name = change.kind === 'add' ? change.name : { id: without.name ?? date, en: without.nameEn ?? date };
  await tx.rows(
    'INSERT INTO calendar_exception (scope, date, "off", name_id, name_en, source) VALUES ($1, $2::date, $3, $4, $5, $6)',
    [scope, date, off, name.id, name.en, change.source],
  );
}

interface DayInScope {
  readonly off: boolean;
  readonly name: string | null;
  readonly nameEn: string | null;
}

/** Whether a day is off there, and what it is called. */
async function dayInScope(tx: Transaction, { agency, date }: DayChange, scope: string): Promise<DayInScope> {
  const [row] = await tx.rows<DayInScope>(
    `SELECT coalesce(own.off, z.off, h.date IS NOT NULL) AS off,
       coalesce(own.name_id, z.name_id, h.name_id) AS name, coalesce(own.name_en, z.name_en, h.name_en) AS "nameEn"
     FROM (SELECT $1::date AS date) d LEFT JOIN holiday h ON h.date = d.date
     LEFT JOIN calendar_exception own ON own.date = d.date AND own.scope = $2
     LEFT JOIN calendar_exception z ON $3::text IS NOT NULL AND z.date = d.date
       AND z.scope = 'zone/' || coalesce((SELECT time_zone FROM unit WHERE code = $3::text), (SELECT time_zone FROM tenant))`,
    [date, scope, agency ?? null],
  );
  return row ?? { off: false, name: null, nameEn: null };
}
