import { addYears, exists } from './day.js';
import { type Reading, read, unread } from './reading.js';

/** What the 18 digits of a civil servant's number say. */
export interface Nip {
  readonly digits: string;
  /** Permanent (PNS) or on contract (PPPK) */
  readonly kind: 'pns' | 'pppk';
  /** YYYY-MM-DD */
  readonly birthDate: string;
  /** YYYY-MM; a contract officer's number tells the year only: YYYY */
  readonly appointed: string;
  readonly sex: 'M' | 'F';
}

/** Nobody enters the service younger; the legal minimum was 18 and, in old cases, school leavers of 16. */
const youngest = 16;

/**
 * Reads a NIP: birth date YYYYMMDD, month of appointment YYYYMM, sex 1 or 2, serial from 001.
 * A contract officer's number (NI PPPK) has the year of appointment and then 2 and how many times the person was
 * appointed, so 21 to 29 where a permanent officer's has the month.
 *
 * A leading apostrophe and spaces between the groups are tolerated: they lose nothing. `1.98E+17`, or an 18-digit
 * number whose end a spreadsheet rounded, is refused: a lost digit is never guessed.
 *
 * @param today YYYY-MM-DD; an appointment after that month is refused
 *
 * @example
 * readNip("'198001012005011001", '2026-11-01'); // { ok: true, value: { kind: 'pns', birthDate: '1980-01-01', … } }
 */
export function readNip(text: string, today: string): Reading<Nip> {
  const digits = text.replace(/^'/, '').replace(/ /g, '');
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(digits) || /^\d{18}[.,]0+$/.test(digits)) return unread('NIP_SPOILT');
  if (!/^\d+$/.test(digits)) return unread('NIP_NOT_DIGITS');
  if (digits.length !== 18) return unread('NIP_LENGTH', { found: digits.length });

  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (!exists(birthDate) || birthDate < '1900-01-01') return unread('NIP_BIRTH_DATE');

  const year = digits.slice(8, 12);
  const month = digits.slice(12, 14);
  const kind = /^2[1-9]$/.test(month) ? 'pppk' : 'pns';
  if (kind === 'pns' && !exists(`${year}-${month}-01`)) return unread('NIP_APPOINTMENT');
  const appointed = kind === 'pns' ? `${year}-${month}` : year;
  if (appointed < addYears(birthDate, youngest).slice(0, appointed.length)) {
    return unread('NIP_TOO_YOUNG', { years: youngest });
  }
  if (appointed > today.slice(0, appointed.length)) return unread('NIP_IN_FUTURE', { month: appointed });

  const sex = digits[14];
  if (sex !== '1' && sex !== '2') return unread('NIP_SEX');
  if (digits.endsWith('000')) return unread('NIP_SERIAL');
  return read({ digits, kind, birthDate, appointed, sex: sex === '1' ? 'M' : 'F' });
}
