import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paceOf, realPace, realTimeOf, timeAt } from '../../../domain/calendar/pace.js';

const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
const anyPace = fc
  .record({ realStart: anyMoment, start: anyMoment, daySeconds: fc.integer({ min: 1, max: 86_400 }) })
  .map(paceOf);

describe('the time of cases beside the world’s', () => {
  test('at the world’s pace both are one', () => {
    expect(timeAt(1_234, realPace)).toBe(1_234);
    expect(realTimeOf(1_234, realPace)).toBe(1_234);
  });

  test('a day of ten seconds is at noon after five', () => {
    const pace = paceOf({ realStart: 1_000, start: 0, daySeconds: 10 });
    expect(timeAt(6_000, pace)).toBe(12 * 3_600_000);
    expect(realTimeOf(12 * 3_600_000, pace)).toBe(6_000);
  });

  test('a timer rings at the first millisecond at which its time has come', () => {
    fc.assert(
      fc.property(anyPace, anyMoment, (pace, time) => {
        const real = realTimeOf(time, pace);
        expect(timeAt(real, pace)).toBeGreaterThanOrEqual(time);
        expect(timeAt(real - 1, pace)).toBeLessThan(time);
      }),
    );
  });
});
