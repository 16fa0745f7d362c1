import { expect, test } from '@jest/globals';
import { addDays } from '../../../domain/calendar/day.js';
import { firstGap, overlap, type Span, shared } from '../../../domain/calendar/span.js';
import { fc } from '../../support/property.js';

const first = '2026-11-01';

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(12), fc.option(fc.integer({ min: 1, max: 8 }), { freq: 4 }))
  .map(([start, length]) => {
    const from = addDays(first, start);
    return { from, to: length === null ? null : addDays(from, length) };
  });

/** Days of a span among the first 40. */
function days({ from, to }: Span): readonly string[] {
  const all = Array.from({ length: 40 }, (_, index) => addDays(first, index));
  return all.filter((day) => from <= day && (to === null || day < to));
}

test('a gap is the first day of the whole that is in none of the others', () => {
  fc.assert(
    fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), (whole, others) => {
      const covered = new Set(others.flatMap(days));
      const gap = days(whole).find((day) => !covered.has(day)) ?? null;
      expect(firstGap(whole, others)).toBe(gap);
    }),
  );
});

test('two spans overlap exactly where they share a day, and share those days', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (one, other) => {
      const common = days(one).filter((day) => days(other).includes(day));
      expect(overlap(one, other)).toBe(common.length > 0);
      if (common.length > 0) expect(days(shared(one, other))).toEqual(common);
    }),
  );
});
