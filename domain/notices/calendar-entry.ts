import type { Instant } from '../calendar/instant.js';

/** An appointment as calendars take it. */
export interface CalendarEntry {
  /** The same for every copy of one appointment. */
  readonly uid: string;
  readonly at: Instant;
  /** When the entry was written. */
  readonly stamp: Instant;
  readonly title: string;
  readonly place: string;
  /** Where it can be read about. */
  readonly url: string;
}

/**
 * The appointment as an iCalendar file. How long it lasts is not known beforehand, so it has no end.
 *
 * @see RFC 5545, 3.1 (lines of at most 75 octets), 3.3.11 (escapes), 3.6.1 (an event without end)
 */
export function calendarFile({ uid, at, stamp, title, place, url }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jenjang//Notices//ID',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** '20261106T020000Z' */
function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|[.]\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');
}

/** A long line goes on after a line break and a space. Letters of several octets are not cut. */
function folded(line: string): string {
  let lines = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 75) {
      lines += '\r\n ';
      octets = 1;
    }
    lines += letter;
    octets += size;
  }
  return lines;
}

/** Octets of a letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
