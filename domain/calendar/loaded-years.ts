import type { Day } from './day.js';

/**
 * The days that can be counted when these years are loaded: from the first year to the last before a gap, for
 * beyond a gap nothing can be counted to. No year at all: no day.
 *
 * @param years in order
 * @example loadedDays([2026, 2027, 2029]) // { from: '2026-01-01', until: '2027-12-31' }
 */
export function loadedDays(years: readonly number[]): { readonly from: Day; readonly until: Day } {
  const [first] = years;
  if (first === undefined) return { from: '9999-01-01', until: '0000-12-31' };
  const last = years.findLast((year, index) => year === first + index) ?? first;
  return { from: `${first}-01-01`, until: `${last}-12-31` };
}
