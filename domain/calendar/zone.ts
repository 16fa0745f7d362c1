import { Refusal } from '../refusal.js';
import { type Day, dayFromNumber, dayNumber } from './day.js';
import { type Instant, MINUTE_MS } from './instant.js';

/** Hours ahead of UTC. Indonesia keeps no summer time, so its zones are plain numbers. */
const offsets = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
} as const;

/** A time zone of Indonesia: WIB (Jakarta, Pontianak), WITA (Makassar), WIT (Jayapura). */
export type Zone = keyof typeof offsets;

/** A time of the local day, `HH:MM`. */
export type TimeOfDay = `${number}:${number}`;

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The time zone that a name means.
 *
 * @throws Refusal ZONE_UNKNOWN unless it is a zone of Indonesia
 * @example parseZone('Asia/Makassar') // 'Asia/Makassar'
 */
export function parseZone(name: string): Zone {
  for (const zone of Object.keys(offsets) as Zone[]) if (zone === name) return zone;
  throw new Refusal('ZONE_UNKNOWN', { zone: name });
}

/**
 * The calendar day on which a moment falls there.
 *
 * @example dayOf(Date.UTC(2026, 10, 22, 15), 'Asia/Jakarta') // '2026-11-22'
 * @example dayOf(Date.UTC(2026, 10, 22, 15), 'Asia/Jayapura') // '2026-11-23'
 */
export function dayOf(instant: Instant, zone: Zone): Day {
  return dayFromNumber(Math.floor((instant + offsets[zone] * HOUR_MS) / DAY_MS));
}

/**
 * The moment of a local time on a day there.
 *
 * @example instantOf('2026-11-23', '07:30', 'Asia/Jakarta') // Date.UTC(2026, 10, 23, 0, 30)
 */
export function instantOf(day: Day, time: TimeOfDay, zone: Zone): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return dayNumber(day) * DAY_MS + (Number(hours) - offsets[zone]) * HOUR_MS + Number(minutes) * MINUTE_MS;
}

const names = { 7: 'WIB', 8: 'WITA', 9: 'WIT' } as const;

/**
 * The local time of a moment there, as documents write it.
 *
 * @example localTime(Date.UTC(2026, 10, 23, 2, 5), 'Asia/Jakarta') // '09.05 WIB'
 */
export function localTime(instant: Instant, zone: Zone): string {
  const offset = offsets[zone];
  const time = new Date(instant + offset * HOUR_MS).toISOString().slice(11, 16);
  return `${time.replace(':', '.')} ${names[offset]}`;
}
