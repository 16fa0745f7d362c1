import { type Reading, read, unread } from './reading.js';

/** Codes of the national system for structural echelons (`ESELON ID`). */
const byCode = {
  '11': 'I.a',
  '12': 'I.b',
  '21': 'II.a',
  '22': 'II.b',
  '31': 'III.a',
  '32': 'III.b',
  '41': 'IV.a',
  '42': 'IV.b',
  '51': 'V.a',
} as const;

export type Echelon = (typeof byCode)[keyof typeof byCode];

const byName = new Map<string, Echelon>(Object.values(byCode).map((name) => [plain(name), name]));
const codes = new Map<string, Echelon>(Object.entries(byCode));
const known = [...codes].map(([code, name]) => `${code}=${name}`).join(', ');

/** Reads `ESELON ID`. @returns CODE_UNKNOWN for a code that is not in the list */
export function readEchelonCode(text: string): Reading<Echelon> {
  const echelon = codes.get(text);
  return echelon ? read(echelon) : unread('CODE_UNKNOWN', { known });
}

/** Reads `ESELON NAMA`: II.a, II/a, IIA … @returns CODE_UNKNOWN for another name */
export function readEchelonName(text: string): Reading<Echelon> {
  const echelon = byName.get(plain(text));
  return echelon ? read(echelon) : unread('CODE_UNKNOWN', { known });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
