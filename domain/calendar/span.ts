import type { Day } from './day.js';

/** Whole days, half-open: from a day until before another. */
export interface Span {
  readonly from: Day;
  /** The first day after; null: without end. */
  readonly to: Day | null;
}

/**
 * Whether two spans share a day.
 *
 * @example overlap({ from: '2026-11-01', to: '2026-11-05' }, { from: '2026-11-05', to: null }) // false
 */
export function overlap(one: Span, other: Span): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

/** The days that two overlapping spans share. */
export function shared(one: Span, other: Span): Span {
  const from = one.from > other.from ? one.from : other.from;
  if (one.to === null) return { from, to: other.to };
  return { from, to: other.to === null || one.to < other.to ? one.to : other.to };
}

/**
 * The first day of a span that none of the others covers; null where they cover it all.
 *
 * @example
 * firstGap({ from: '2026-11-02', to: '2026-11-06' }, [{ from: '2026-11-01', to: '2026-11-04' }]) // '2026-11-04'
 */
export function firstGap(whole: Span, others: readonly Span[]): Day | null {
  let day = whole.from;
  for (const { from, to } of others.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > day) break;
    if (to === null) return null;
    if (to > day) day = to;
  }
  return whole.to === null || day < whole.to ? day : null;
}
