import { type CalendarDay, dayParts } from './calendar-day.js';
import { plainText } from './plain-text.js';

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/**
 * The month of a day in Roman numerals.
 *
 * @throws Refusal DAY_INVALID
 * @example romanMonth('2026-11-22') // 'XI'
 */
export function romanMonth(day: CalendarDay): string {
  return ROMAN_MONTHS[dayParts(day).month - 1] ?? '';
}

export interface NumberParts {
  /** Classification code, e.g. `821.2` */
  readonly classification: string;
  /** From the register of the series and year, from 1; printed with at least four digits */
  readonly serial: number;
  /** Short name of the unit that keeps the register, e.g. `BKPSDM` */
  readonly unit: string;
  /** The day of signing: month and year of the number */
  readonly on: CalendarDay;
}

/**
 * A document's number: `classification/serial/unit/month in Roman/year`.
 *
 * @throws RangeError unless the serial is a whole number from 1
 * @throws Refusal DOCUMENT_TEXT_MISSING without classification or unit; DAY_INVALID
 * @example formatNumber({ classification: '821.2', serial: 42, unit: 'BKPSDM', on: '2026-11-22' })
 *   // '821.2/0042/BKPSDM/XI/2026'
 */
export function formatNumber({ classification, serial, unit, on }: NumberParts): string {
  if (!Number.isSafeInteger(serial) || serial < 1)
    throw new RangeError(`A serial is a whole number from 1, not ${serial}`);
  return [
    plainText(classification, 'classification'),
    String(serial).padStart(4, '0'),
    plainText(unit, 'unit'),
    romanMonth(on),
    dayParts(on).year,
  ].join('/');
}
