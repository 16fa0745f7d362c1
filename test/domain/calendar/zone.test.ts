import { expect, test } from '@jest/globals';
import { dayOf, instantOf, parseZone, type Zone } from '../../../domain/calendar/zone.js';

test.each(['UTC', 'Asia/Singapore', 'asia/jakarta', '', 'toString'])(
  'time zone %j is refused with ZONE_UNKNOWN',
  (zone) => {
    expect(() => parseZone(zone)).toThrow(
      expect.objectContaining({ code: 'ZONE_UNKNOWN', values: { zone } }),
    );
  },
);

const zones: readonly (readonly [Zone, number])[] = [
  ['Asia/Jakarta', 7],
  ['Asia/Pontianak', 7],
  ['Asia/Makassar', 8],
  ['Asia/Jayapura', 9],
];

test.each(zones)('%s is a zone, %i hours ahead of UTC', (zone, hours) => {
  expect(parseZone(zone)).toBe(zone);
  expect(instantOf('2026-11-23', '07:30', zone)).toBe(Date.UTC(2026, 10, 23, 7 - hours, 30));
  expect(dayOf(instantOf('2026-11-23', '00:00', zone), zone)).toBe('2026-11-23');
  expect(dayOf(instantOf('2026-11-23', '00:00', zone) - 1, zone)).toBe('2026-11-22');
});

test('the same moment is Sunday in Jakarta and Makassar and Monday in Jayapura', () => {
  const moment = Date.UTC(2026, 10, 22, 15);
  expect(dayOf(moment, 'Asia/Jakarta')).toBe('2026-11-22');
  expect(dayOf(moment, 'Asia/Makassar')).toBe('2026-11-22');
  expect(dayOf(moment, 'Asia/Jayapura')).toBe('2026-11-23');
});
