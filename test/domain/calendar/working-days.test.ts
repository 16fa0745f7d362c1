import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/day.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../domain/calendar/working-days.js';
import { jakarta } from './calendars.js';

const ends = expect.objectContaining({ code: 'CALENDAR_ENDS', values: { until: '2027-03-31' } });
const begins = expect.objectContaining({ code: 'CALENDAR_BEGINS', values: { from: '2026-01-01' } });

test('a day after the last one loaded is refused with CALENDAR_ENDS, not guessed', () => {
  expect(() => isWorkingDay('2027-04-01', jakarta)).toThrow(ends);
  expect(() => addWorkingDays('2027-03-29', 3, jakarta)).toThrow(ends);
  expect(() => workingDaysBetween('2027-03-29', '2027-04-05', jakarta)).toThrow(ends);
  expect(() => nextWorkingDay('2027-03-31', jakarta)).toThrow(ends);
});

test('a day before the first one loaded is refused with CALENDAR_BEGINS', () => {
  expect(() => isWorkingDay('2025-12-31', jakarta)).toThrow(begins);
  expect(() => addWorkingDays('2026-01-05', -3, jakarta)).toThrow(begins);
});

test('the last day loaded can be reached', () => {
  expect(addWorkingDays('2027-03-29', 2, jakarta)).toBe('2027-03-31');
});

test('a calendar that does not say where it begins is taken as loaded from the beginning', () => {
  const { holidays, until, zone } = jakarta;
  expect(isWorkingDay('2025-12-31', { holidays, until, zone })).toBe(true);
});

test.each(['2026-03-21', '2026-03-22', '2026-03-19', '2026-03-23', '2026-11-22'])(
  '%s is a day off',
  (day) => {
    expect(isWorkingDay(day, jakarta)).toBe(false);
  },
);

test('at Lebaran 2026 a week without work lies between two working days', () => {
  expect(addWorkingDays('2026-03-17', 1, jakarta)).toBe('2026-03-25');
  expect(addWorkingDays('2026-03-25', -1, jakarta)).toBe('2026-03-17');
  expect(workingDaysBetween('2026-03-17', '2026-03-26', jakarta)).toBe(2);
  expect(workingDaysBetween('2026-03-18', '2026-03-24', jakarta)).toBe(0);
});

test('Christmas and the turn of the year are skipped', () => {
  expect(nextWorkingDay('2026-12-23', jakarta)).toBe('2026-12-28');
  expect(addWorkingDays('2026-12-30', 2, jakarta)).toBe('2027-01-04');
  expect(addWorkingDays('2027-01-06', -2, jakarta)).toBe('2026-12-31');
});

test('no working days leave the day as it is, even a day off', () => {
  expect(addWorkingDays('2026-11-22', 0, jakarta)).toBe('2026-11-22');
});

const dayOf2026 = fc.nat(364).map((days) => addDays('2026-01-01', days));
const term = fc.integer({ min: 1, max: 40 });

test('counting gives the number of working days that were added', () => {
  fc.assert(
    fc.property(dayOf2026, term, (day, n) => {
      const reached = addWorkingDays(day, n, jakarta);
      expect(isWorkingDay(reached, jakarta)).toBe(true);
      expect(workingDaysBetween(day, reached, jakarta)).toBe(n);
    }),
  );
});

test('counting backwards gives the number that was taken away', () => {
  const { holidays, until, zone } = jakarta;
  const calendar = { holidays, until, zone };
  fc.assert(
    fc.property(dayOf2026, term, (day, n) => {
      const reached = addWorkingDays(day, -n, calendar);
      expect(isWorkingDay(reached, calendar)).toBe(true);
      expect(workingDaysBetween(day, reached, calendar)).toBe(-n);
    }),
  );
});

test('more working days end later, and so does a later beginning', () => {
  fc.assert(
    fc.property(dayOf2026, term, (day, n) => {
      const reached = addWorkingDays(day, n, jakarta);
      expect(addWorkingDays(day, n + 1, jakarta) > reached).toBe(true);
      expect(addWorkingDays(addDays(day, 1), n, jakarta) >= reached).toBe(true);
    }),
  );
});
