import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber, parseDay, weekday } from '../../../domain/calendar/day.js';

test.each([
  '',
  '2026',
  '2026-2-3',
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '22-11-2026',
  '2026-11-22T00:00Z',
])('%j is refused as a day with DAY_INVALID', (text) => {
  expect(() => parseDay(text)).toThrow(
    expect.objectContaining({ code: 'DAY_INVALID', values: { day: text } }),
  );
});

test('29 February of a leap year is a day', () => {
  expect(parseDay('2028-02-29')).toBe('2028-02-29');
});

test('days are numbered from 1 January 1970', () => {
  expect(dayNumber('1970-02-01')).toBe(31);
  expect(dayFromNumber(31)).toBe('1970-02-01');
});

test('the day after New Year’s Eve is in the next year', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('22 November 2026 is a Sunday', () => {
  expect(weekday('2026-11-22')).toBe(0);
});

test('a day and its number stand for each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 100_000 }), (n) => dayNumber(dayFromNumber(n)) === n),
  );
});
