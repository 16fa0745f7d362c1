import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber } from '../../../domain/calendar/day.js';
import { addMonths, periodBetween } from '../../../domain/calendar/period.js';

test('a period that ends before it begins is nothing', () => {
  expect(periodBetween('2026-11-22', '2026-11-21')).toEqual({ years: 0, months: 0, days: 0 });
});

test.each([
  ['2024-11-22', 24, '2026-11-22'],
  ['2024-02-29', 24, '2026-03-01'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2025-12-31', 2, '2026-03-01'],
  ['2025-08-31', 1, '2025-10-01'],
  ['2025-12-01', 1, '2026-01-01'],
])('%s and %i months: %s', (since, months, reached) => {
  expect(addMonths(since, months)).toBe(reached);
});

test.each([
  ['2025-04-01', '2026-11-22', 1, 7, 21],
  ['2024-11-22', '2026-11-21', 1, 11, 30],
  ['2024-11-22', '2026-11-22', 2, 0, 0],
  ['2024-02-29', '2026-02-28', 1, 11, 30],
  ['2024-02-29', '2026-03-01', 2, 0, 0],
  ['2026-01-31', '2026-03-01', 0, 1, 0],
])('from %s to %s: %i years, %i months, %i days', (since, until, years, months, days) => {
  expect(periodBetween(since, until)).toEqual({ years, months, days });
});

test('a period leads from its first day to its last', () => {
  const day = fc.integer({ min: 10_000, max: 30_000 }).map(dayFromNumber);
  fc.assert(
    fc.property(day, fc.nat(20_000), (since, length) => {
      const until = addDays(since, length);
      const { years, months, days } = periodBetween(since, until);
      expect(months).toBeLessThan(12);
      expect(days).toBeLessThan(31);
      expect(addDays(addMonths(since, years * 12 + months), days)).toBe(until);
    }),
  );
});
