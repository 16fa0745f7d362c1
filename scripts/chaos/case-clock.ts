const dayMs = 86_400_000;

/** The time of the cases, which runs ahead of the world's in a demonstration. */
export interface CaseClock {
  now(): number;
  /** `YYYY-MM-DD`, so many days from today in the city. */
  day(from: number): string;
  /** Real milliseconds until that moment of the cases. */
  until(moment: number): number;
}

/** Jakarta's offset: the demo city lies there. */
const offsetMs = 7 * 3_600_000;

/** @param read what the API's calendar said it was at `at` of the world */
export function caseClock(read: number, at: number, daySeconds: number): CaseClock {
  const factor = 86_400 / daySeconds;
  const now = () => read + (Date.now() - at) * factor;
  return {
    now,
    day: (from) => new Date(now() + offsetMs + from * dayMs).toISOString().slice(0, 10),
    until: (moment) => Math.max(0, (moment - now()) / factor),
  };
}
