import { expect, test } from '@jest/globals';
import { dateInWords } from '../../../domain/documents/date-in-words.js';
import { longDate } from '../../../domain/documents/long-date.js';

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-11-22', '2026-11-22T00:00:00Z', ''])(
  '%p is refused as a day',
  (day) => {
    expect(() => longDate(day)).toThrow(expect.objectContaining({ code: 'DAY_INVALID', values: { day } }));
  },
);

test.each([
  ['2026-11-22', '22 November 2026'],
  ['2027-01-01', '1 Januari 2027'],
  ['2028-02-29', '29 Februari 2028'],
])('%s is written %s', (day, words) => {
  expect(longDate(day)).toBe(words);
});

test('a day in words', () => {
  expect(dateInWords('2026-11-22')).toBe('dua puluh dua bulan November tahun dua ribu dua puluh enam');
});
