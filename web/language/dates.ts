import type { Language } from './language.js';

const locales = { id: 'id-ID', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([language, timeZone, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  formats.set(key, known);
  return known;
}

/** How a moment is told: `short` "Kam 26 Nov", `year` "26 Nov 2026", `long` "Kamis, 26 November 2026", `exact` with the time. */
export type DateStyle = 'short' | 'year' | 'long' | 'exact' | 'time' | 'month';

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  exact: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  month: { month: 'long', year: 'numeric' },
};

const zoneNames = new Map([
  ['GMT+7', 'WIB'],
  ['GMT+8', 'WITA'],
  ['GMT+9', 'WIT'],
]);

/** A moment (ISO 8601) in words of the office's time zone. */
export function dateWords(at: string, style: DateStyle, language: Language, timeZone: string): string {
  const told = format(language, timeZone, styles[style]).format(new Date(at));
  // In English, too, clocks here show WIB, WITA or WIT.
  const text = told.replace(/GMT\+[789]$/, (offset) => zoneNames.get(offset) ?? offset);
  // "Kam, 26 Nov" is read with a pause where none is meant.
  return style === 'short' ? text.replace(',', '') : text;
}

/** A day (YYYY-MM-DD) in words; it has no time zone. */
export function dayWords(
  day: string,
  style: 'short' | 'year' | 'long' | 'month',
  language: Language,
): string {
  return dateWords(`${day}T00:00:00Z`, style, language, 'UTC');
}

/** The moment (ISO 8601) at which the clocks of a time zone show `wall` (YYYY-MM-DDTHH:mm); undefined while that is incomplete. */
export function instantAt(wall: string, timeZone: string): string | undefined {
  const asUtc = new Date(`${wall}Z`);
  if (Number.isNaN(asUtc.valueOf())) return undefined;
  const shown = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(asUtc);
  const offset = shown.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || 'Z';
  return new Date(`${wall}${offset}`).toISOString();
}
