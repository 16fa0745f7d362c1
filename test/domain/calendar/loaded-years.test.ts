import { expect, test } from '@jest/globals';
import { loadedDays } from '../../../domain/calendar/loaded-years.js';

test('nothing can be counted without a year, nor beyond a gap', () => {
  const none = loadedDays([]);
  expect(none.from > none.until).toBe(true);
  expect(loadedDays([2026, 2027, 2029])).toEqual({ from: '2026-01-01', until: '2027-12-31' });
  expect(loadedDays([2026])).toEqual({ from: '2026-01-01', until: '2026-12-31' });
});
