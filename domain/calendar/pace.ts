import type { Instant } from './instant.js';

/** How the time of cases runs beside the world's: where it stood at a real moment, and how much faster it goes. */
export interface Pace {
  readonly realStart: Instant;
  readonly start: Instant;
  /** 1: as the world's. */
  readonly factor: number;
}

/** The world's own time. */
export const realPace: Pace = { realStart: 0, start: 0, factor: 1 };

/** Seconds of a day of the world. */
const daySeconds = 86_400;

/**
 * The pace at which a day, night included, lasts so many seconds.
 *
 * @example paceOf({ realStart: 0, start: 0, daySeconds: 10 }).factor // 8640
 */
export function paceOf(begun: {
  readonly realStart: Instant;
  readonly start: Instant;
  readonly daySeconds: number;
}): Pace {
  return { realStart: begun.realStart, start: begun.start, factor: daySeconds / begun.daySeconds };
}

/**
 * What time it is for the cases at a moment of the world.
 *
 * @example timeAt(5_000, { realStart: 0, start: 0, factor: 8640 }) // 43_200_000: noon
 */
export function timeAt(real: Instant, { realStart, start, factor }: Pace): Instant {
  return Math.round(start + (real - realStart) * factor);
}

/**
 * The first whole millisecond of the world at which that time has come for the cases.
 *
 * @example realTimeOf(43_200_000, { realStart: 0, start: 0, factor: 8640 }) // 5_000
 */
export function realTimeOf(time: Instant, pace: Pace): Instant {
  const { realStart, start, factor } = pace;
  const real = Math.floor(realStart + (time - start) / factor);
  return timeAt(real, pace) >= time ? real : real + 1;
}
