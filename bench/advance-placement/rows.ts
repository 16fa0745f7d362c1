import { percentile } from '../percentile.js';
import { tenth } from '../tenth.js';
import type { Course, Measured } from './cell.js';
import { type CpuTimes, combine, total } from './cpu-meter.js';
import type { System } from './systems.js';

/** A system under a number of clients, over all rounds. Times in ms. */
export interface Row {
  readonly system: System['name'];
  readonly temporal: System['temporal'];
  readonly clients: number;
  readonly course: Course;
  readonly verdicts: number;
  /** Verdicts a second; the next one is given when its task is there. */
  readonly perSecond: number;
  readonly answer: Spread;
  readonly nextOffice: Spread;
  /** `nextOffice.p50` over that of `in-transaction` under as many clients, Temporal being there or not alike. */
  readonly ratio: number;
  /** Mean time from the last verdict of a cell until nothing waited to be carried. */
  readonly drain: number;
  /** CPU time of a verdict, all that it sets off included. */
  readonly cpu: (CpuTimes & { readonly sum: number }) | null;
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** Merges what the rounds measured in one cell. */
export function rowOf(
  cell: Pick<Row, 'system' | 'temporal' | 'clients' | 'course'>,
  rounds: readonly Measured[],
  reference: Row | undefined,
): Row {
  const samples = rounds.flatMap((round) => round.samples);
  const nextOffice = spread(samples.map((sample) => sample.nextOffice));
  const elapsed = sum(rounds.map((round) => round.elapsedMs));
  return {
    ...cell,
    verdicts: samples.length,
    perSecond: tenth((samples.length * 1_000) / elapsed),
    answer: spread(samples.map((sample) => sample.answer)),
    nextOffice,
    ratio: tenth(nextOffice.p50 / (reference?.nextOffice.p50 ?? nextOffice.p50)),
    drain: Math.round(sum(rounds.map((round) => round.drainMs)) / rounds.length),
    cpu: cpuOf(total(rounds.map((round) => round.cpu)), samples.length),
  };
}

function cpuOf(times: CpuTimes | null, verdicts: number): Row['cpu'] {
  if (!times) return null;
  const each = combine(times, times, (time) => tenth(time / verdicts));
  return { ...each, sum: tenth(sum(Object.values(times)) / verdicts) };
}

function spread(samples: readonly number[]): Spread {
  return { p50: tenth(percentile(samples, 0.5)), p99: tenth(percentile(samples, 0.99)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
