import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, MINUTE_MS } from '../../../domain/calendar/instant.js';
import { recount, timelineOf, weeklyReminder } from '../../../domain/calendar/term.js';
import { isWorkingDay } from '../../../domain/calendar/working-days.js';
import { dayOf, instantOf } from '../../../domain/calendar/zone.js';
import { jakarta } from './calendars.js';

const day = 86_400_000;
const tuesday = instantOf('2026-03-17', '10:00', 'Asia/Jakarta');

test('a reminder beyond the calendar is refused with CALENDAR_ENDS', () => {
  const late = instantOf('2027-03-26', '09:00', 'Asia/Jakarta');
  expect(() => weeklyReminder(late, late, jakarta)).toThrow(
    expect.objectContaining({ code: 'CALENDAR_ENDS' }),
  );
});

test('the first reminder goes out a week after the beginning; where that is a day off, on the next working day', () => {
  // Tuesday the 24th is joint leave of Eid.
  expect(reminders(tuesday, 3)).toEqual(['2026-03-25', '2026-03-31', '2026-04-07']);
});

test('a wait is due after its term, has one reminder ahead of it, and is escalated to nobody', () => {
  const term = { from: tuesday, days: 5, weekly: true } as const;
  const { dueAt, entries } = timelineOf(term, jakarta);
  expect(dayOf(dueAt, 'Asia/Jakarta')).toBe('2026-03-31');
  expect(entries).toEqual([
    { kind: 'reminder', at: instantOf('2026-03-25', '07:30', 'Asia/Jakarta'), target: '' },
  ]);
});

test('after a pause it goes on being reminded each week, counted from then', () => {
  const term = { from: tuesday + 2 * day, minutes: 600, weekly: true } as const;
  expect(timelineOf(term, jakarta).entries).toEqual([
    { kind: 'reminder', at: instantOf('2026-03-26', '07:30', 'Asia/Jakarta'), target: '' },
  ]);
});

test('another calendar moves the next reminder, and gives none twice', () => {
  const term = { from: tuesday, days: 20, weekly: true } as const;
  const now = instantOf('2026-03-26', '10:00', 'Asia/Jakarta');
  const entries = [weeklyReminder(tuesday, now, jakarta)];
  const holidays = new Set([...jakarta.holidays, '2026-03-31']);
  const running = { term, dueAt: timelineOf(term, jakarta).dueAt, entries };
  const counted = recount(running, { calendar: { ...jakarta, holidays }, changedAt: now, now });
  expect(counted.entries.map(({ at }) => dayOf(at, 'Asia/Jakarta'))).toEqual(['2026-04-01']);
});

test('every reminder is on a working day, after the one before, and never more than eighteen days away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (offset) => {
      const from = instantOf('2026-01-01', '00:00', 'Asia/Jakarta') + offset * day + 61 * MINUTE_MS;
      let last: Instant = from;
      for (let week = 0; week < 6; week += 1) {
        const { at } = weeklyReminder(from, last, jakarta);
        expect(isWorkingDay(dayOf(at, 'Asia/Jakarta'), jakarta)).toBe(true);
        expect(at).toBeGreaterThan(last);
        expect(at - last).toBeLessThan(18 * day);
        last = at;
      }
    }),
  );
});

function reminders(from: Instant, count: number): readonly string[] {
  const days: string[] = [];
  let last = from;
  while (days.length < count) {
    last = weeklyReminder(from, last, jakarta).at;
    days.push(dayOf(last, 'Asia/Jakarta'));
  }
  return days;
}
