/** A stream of numbers that is the same for the same seed, on every machine and in every year. */
export interface Random {
  /** A number from 0 up to, but not including, 1 */
  next(): number;
  /** A whole number from `min` to `max`, both included */
  between(min: number, max: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** True in so many of a hundred cases */
  chance(percent: number): boolean;
  /** A day from `first` to `last`, YYYY-MM-DD, both included */
  day(first: string, last: string): string;
  digits(count: number): string;
}

/** @see mulberry32, a small generator in the public domain */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const dayMs = 86_400_000;
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
    chance: (percent) => next() * 100 < percent,
    day: (first, last) =>
      new Date(between(Date.parse(first) / dayMs, Date.parse(last) / dayMs) * dayMs)
        .toISOString()
        .slice(0, 10),
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
  };
}
