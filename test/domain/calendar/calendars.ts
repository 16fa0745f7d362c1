import type { Day } from '../../../domain/calendar/day.js';
import type { Calendar } from '../../../domain/calendar/working-days.js';
import type { Zone } from '../../../domain/calendar/zone.js';

/** Days off of 2026 and of the first quarter of 2027 (SKB 1497/2025, SKB 1205/2026). */
const holidays: ReadonlySet<Day> = new Set([
  '2026-01-01',
  '2026-01-16',
  '2026-02-16',
  '2026-02-17',
  '2026-03-18',
  '2026-03-19',
  '2026-03-20',
  '2026-03-21',
  '2026-03-22',
  '2026-03-23',
  '2026-03-24',
  '2026-04-03',
  '2026-04-05',
  '2026-05-01',
  '2026-05-14',
  '2026-05-15',
  '2026-05-27',
  '2026-05-28',
  '2026-05-31',
  '2026-06-01',
  '2026-06-16',
  '2026-08-17',
  '2026-08-25',
  '2026-12-24',
  '2026-12-25',
  '2027-01-01',
  '2027-01-05',
  '2027-02-05',
  '2027-02-06',
  '2027-03-08',
  '2027-03-09',
  '2027-03-10',
  '2027-03-11',
  '2027-03-12',
  '2027-03-15',
  '2027-03-25',
  '2027-03-26',
  '2027-03-28',
]);

/** The calendar of 2026 and the first quarter of 2027, in a zone. */
export function calendarIn(zone: Zone): Calendar {
  return { holidays, from: '2026-01-01', until: '2027-03-31', zone };
}

export const jakarta = calendarIn('Asia/Jakarta');
