import { cpuTime, ownCpuTime } from '../cpu-time.js';

/** CPU time by process, in ms. */
export interface CpuTimes {
  /** Those who decide and look into inboxes: what would be the API. */
  readonly clients: number;
  readonly worker: number;
  readonly postgres: number;
  readonly temporal: number;
}

/** Reads what was used so far; null where the system does not tell. */
export type CpuMeter = () => CpuTimes | null;

export function cpuMeter(pids: Omit<CpuTimes, 'clients'>): CpuMeter {
  return () => {
    const worker = cpuTime(pids.worker);
    const postgres = cpuTime(pids.postgres);
    const temporal = cpuTime(pids.temporal);
    if (worker === null || postgres === null || temporal === null) return null;
    return { clients: ownCpuTime(), worker, postgres, temporal };
  };
}

/** What was used in between. */
export function since(before: CpuTimes | null, after: CpuTimes | null): CpuTimes | null {
  return before && after && combine(after, before, (a, b) => a - b);
}

/** The sum of all; null when one is not known. */
export function total(times: readonly (CpuTimes | null)[]): CpuTimes | null {
  const none: CpuTimes | null = { clients: 0, worker: 0, postgres: 0, temporal: 0 };
  return times.reduce((sum, each) => sum && each && combine(sum, each, (a, b) => a + b), none);
}

/** Applies `by` to each process's times. */
export function combine(one: CpuTimes, other: CpuTimes, by: (a: number, b: number) => number): CpuTimes {
  return {
    clients: by(one.clients, other.clients),
    worker: by(one.worker, other.worker),
    postgres: by(one.postgres, other.postgres),
    temporal: by(one.temporal, other.temporal),
  };
}
