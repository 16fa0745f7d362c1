import { expect, test } from '@jest/globals';
import { stepsOf } from '../../../domain/flow/define.js';
import { partsOf } from '../../../domain/flow/step-parts.js';
import { askedFor } from '../../../domain/notices/asked-for.js';
import { calendarFile } from '../../../domain/notices/calendar-entry.js';
import { dayWords } from '../../../domain/notices/day-words.js';
import { quoted } from '../../../domain/notices/quoted.js';
import { processes } from '../../../processes/index.js';

const entry = {
  uid: 'session-1@city.example',
  at: Date.UTC(2026, 10, 12, 2),
  stamp: Date.UTC(2026, 10, 6, 2, 0, 0, 500),
  title: 'Tim Penilai Kinerja PNS',
  place: 'Ruang Rapat, Lantai 2; Gedung A\nBEGIN:VALARM',
  url: 'https://jenjang.city.example/sessions/1',
};

test('an appointment is an iCalendar file whose values cannot add a property', () => {
  expect(calendarFile(entry).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jenjang//Notices//ID',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:session-1@city.example',
    'DTSTAMP:20261106T020000Z',
    'DTSTART:20261112T020000Z',
    'SUMMARY:Tim Penilai Kinerja PNS',
    String.raw`LOCATION:Ruang Rapat\, Lantai 2\; Gedung A\nBEGIN:VALARM`,
    'URL:https://jenjang.city.example/sessions/1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('long lines are folded at 75 octets, between letters', () => {
  const place = 'é𝒜'.repeat(40);
  const file = calendarFile({ ...entry, place });
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`LOCATION:${place}\r\n`);
});

test('a reason becomes part of a sentence: one line, no stop of its own, cut where it is long', () => {
  expect(quoted(' Lengkapi\r\n ijazah. ')).toBe('Lengkapi ijazah');
  expect([quoted(null), quoted(''), quoted(' . ')]).toEqual([null, null, null]);
  expect(quoted('x'.repeat(500))).toBe(`${'x'.repeat(400)}…`);
});

test('days have their weekday in both languages', () => {
  expect(dayWords('2026-11-26')).toEqual({
    id: 'Kamis, 26 November 2026',
    en: 'Thursday, 26 November 2026',
  });
  expect(dayWords('2028-02-29').en).toBe('Tuesday, 29 February 2028');
});

test('every part of every step of every process is asked for something', () => {
  for (const { flow } of processes)
    for (const step of stepsOf(flow))
      for (const { role } of partsOf(step)) {
        const asked = askedFor(step, role);
        expect([asked.id, asked.en]).not.toContain('');
      }
});
