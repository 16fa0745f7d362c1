import { expect, test } from '@jest/globals';
import { standing } from '../../../domain/calendar/standing.js';
import { jakarta } from './calendars.js';

const at = (day: string) => Date.parse(`${day}T03:00:00Z`);

test.each([
  // Thursday 24 and Friday 25 are days off.
  ['on the day it came', '2026-12-21', { waited: 0, left: 3 }],
  ['a working day later', '2026-12-22', { waited: 1, left: 2 }],
  ['on a day off', '2026-12-26', { waited: 2, left: 1 }],
  ['on the day it is due', '2026-12-28', { waited: 3, left: 0 }],
  ['after it', '2026-12-30', { waited: 5, left: -2 }],
])('days are told as people count them: %s', (_when, now, told) => {
  const term = { openedAt: at('2026-12-21'), dueAt: at('2026-12-28') };
  expect(standing(term, at(now), jakarta)).toEqual(told);
});

test('what is never due has waited all the same', () => {
  expect(standing({ openedAt: at('2026-12-21'), dueAt: null }, at('2026-12-23'), jakarta)).toEqual({
    waited: 2,
    left: null,
  });
});

test('beyond the calendar nothing is told', () => {
  expect(
    standing({ openedAt: at('2026-12-21'), dueAt: at('2099-01-05') }, at('2026-12-23'), jakarta),
  ).toBeNull();
});
