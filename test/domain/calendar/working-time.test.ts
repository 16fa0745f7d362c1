import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Instant, MINUTE_MS } from '../../../domain/calendar/instant.js';
import { addWorkingMinutes, workingMinutesBetween } from '../../../domain/calendar/working-time.js';
import { instantOf, type TimeOfDay } from '../../../domain/calendar/zone.js';
import { jakarta } from './calendars.js';

function at(day: string, time: TimeOfDay): Instant {
  return instantOf(day, time, 'Asia/Jakarta');
}

test('working time beyond the calendar is refused with CALENDAR_ENDS', () => {
  const ends = expect.objectContaining({ code: 'CALENDAR_ENDS' });
  expect(() => addWorkingMinutes(at('2027-03-31', '15:00'), 61, jakarta)).toThrow(ends);
  expect(() => workingMinutesBetween(at('2027-03-31', '15:00'), at('2027-04-01', '08:00'), jakarta)).toThrow(
    ends,
  );
});

test('from the later to the earlier moment there is no working time', () => {
  expect(workingMinutesBetween(at('2026-11-24', '09:00'), at('2026-11-23', '09:00'), jakarta)).toBe(0);
});

test('a working day has 510 minutes, a day off none', () => {
  expect(workingMinutesBetween(at('2026-11-23', '00:00'), at('2026-11-24', '00:00'), jakarta)).toBe(510);
  expect(workingMinutesBetween(at('2026-03-23', '00:00'), at('2026-03-24', '00:00'), jakarta)).toBe(0);
});

test('a weekend between two moments does not count', () => {
  expect(workingMinutesBetween(at('2026-11-20', '15:00'), at('2026-11-23', '08:00'), jakarta)).toBe(90);
  expect(addWorkingMinutes(at('2026-11-20', '15:00'), 90, jakarta)).toBe(at('2026-11-23', '08:00'));
});

test('a minute that has begun is not used up', () => {
  const begun = at('2026-11-23', '10:00') + 59_999;
  expect(workingMinutesBetween(begun, at('2026-11-23', '10:01'), jakarta)).toBe(1);
});

test('time that is used up at the end of a working day ends there, not on the next', () => {
  expect(addWorkingMinutes(at('2026-11-20', '15:00'), 60, jakarta)).toBe(at('2026-11-20', '16:00'));
});

test('counting gives the minutes that were added', () => {
  const moment = fc.nat(500_000).map((minutes) => at('2026-01-01', '00:00') + minutes * MINUTE_MS);
  fc.assert(
    fc.property(moment, fc.nat(10_000), (from, minutes) => {
      expect(workingMinutesBetween(from, addWorkingMinutes(from, minutes, jakarta), jakarta)).toBe(minutes);
    }),
  );
});
