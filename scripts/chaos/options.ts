import { parseArgs } from 'node:util';

/** What `npm run chaos` was asked for. */
export interface Options {
  readonly minutes: number;
  readonly json: boolean;
  /** How many cases are taken along at once. */
  readonly drivers: number;
  /** The same seed draws the same people, fates and order of kills. */
  readonly seed: number;
}

/** @throws RangeError for a number that is none, or cannot be meant */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
      drivers: { type: 'string', default: '12' },
      seed: { type: 'string', default: String(Date.now() % 100_000) },
    },
  });
  return {
    minutes: numberIn('minutes', values.minutes, 0.5, 240),
    json: values.json,
    drivers: numberIn('drivers', values.drivers, 1, 100),
    seed: numberIn('seed', values.seed, 0, 2 ** 32 - 1),
  };
}

function numberIn(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new RangeError(
    `--${name} harus antara ${least} dan ${most} / must be from ${least} to ${most}: ${text}`,
  );
}
