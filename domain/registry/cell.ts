import { readDay } from './day.js';
import { type Reader, read, unread } from './reading.js';

/** A column of a sheet: its heading, whether the file must have it, and how an empty cell reads. */
export interface Column<T> {
  readonly header: string;
  readonly needed: boolean;
  readonly reader: Reader<T>;
  /** What an empty cell means; absent where it must be filled */
  readonly empty?: { readonly value: T };
}

/** A column that must be there, with every cell filled. */
export function filled<T>(header: string, reader: Reader<T>): Column<T> {
  return { header, needed: true, reader };
}

/** A column that must be there; an empty cell is null. */
export function present<T>(header: string, reader: Reader<T>): Column<T | null> {
  return { header, needed: true, reader, empty: { value: null } };
}

/** A column that may be absent: then what the registry has stays as it is. */
export function optional<T>(header: string, reader: Reader<T>): Column<T | null> {
  return { header, needed: false, reader, empty: { value: null } };
}

/** Text of at most so many characters, its spaces single. */
export function text(max: number): Reader<string> {
  return (cell) => {
    const words = cell.replace(/\s+/g, ' ');
    if (words.length > max) return unread('TEXT_TOO_LONG', { max });
    // PostgreSQL stores no NUL; marks that turn the reading direction would make a decree read otherwise.
    return /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(words) ? unread('TEXT_UNPRINTABLE') : read(words);
  };
}

/** An id of the national system; the apostrophe that keeps a spreadsheet from spoiling it is dropped. */
export function identifier(cell: string): ReturnType<Reader<string>> {
  const id = cell.replace(/^'/, '');
  return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/.test(id) ? read(id) : unread('IDENTIFIER_INVALID', { max: 80 });
}

/** The code of a position: the id of its unit, a slash, and the rest. */
export function positionIdentifier(cell: string): ReturnType<Reader<string>> {
  const fits = cell.length <= 200 && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}\/[A-Za-z0-9._:-]+$/.test(cell);
  return fits ? read(cell) : unread('POSITION_CODE_INVALID');
}

/** A whole number within bounds. */
export function integer(min: number, max: number): Reader<number> {
  return (cell) => {
    const number = /^-?\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
    return number >= min && number <= max ? read(number) : unread('NUMBER_INVALID', { min, max });
  };
}

/** A day, YYYY-MM-DD or DD-MM-YYYY, from 1900 to ten years after today. */
export function day(cell: string, today: string): ReturnType<Reader<string>> {
  const reading = readDay(cell);
  if (!reading.ok) return reading;
  const earliest = '1900-01-01';
  const latest = `${Number(today.slice(0, 4)) + 10}-12-31`;
  const plausible = reading.value >= earliest && reading.value <= latest;
  return plausible ? reading : unread('DATE_IMPLAUSIBLE', { earliest, latest });
}
