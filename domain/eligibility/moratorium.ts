import type { Day } from '../calendar/day.js';

/** Kind of the document by which the ministry consents to a move in a moratorium. */
export const ministryConsent = 'ministry-consent';

/** A time in which officials are replaced only with the ministry's consent: both days belong to it. */
export interface Moratorium {
  readonly from: Day;
  readonly until: Day;
}

/** The moratoria in which any of these days lies. */
export function moratoriaOn<M extends Moratorium>(
  moratoria: readonly M[],
  ...days: readonly Day[]
): readonly M[] {
  return moratoria.filter(({ from, until }) => days.some((day) => from <= day && day <= until));
}
