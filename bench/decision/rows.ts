import { percentile } from '../percentile.js';
import { tenth } from '../tenth.js';
import type { Measured } from './cell.js';
import type { DecisionSystem } from './decision-system.js';

/** A system under a number of clients, over all rounds. */
export interface Row {
  readonly system: DecisionSystem['name'];
  readonly clients: number;
  /** Decisions a second while the clients decide. */
  readonly perSecond: number;
  /** The same when the time is counted until nothing that they set off is left to do. */
  readonly sustainedPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of all processes for a decision and all that it sets off; null where the machine does not tell. */
  readonly cpuMsPerStep: number | null;
}

/** Merges what the rounds measured. */
export function rowOf(cell: Pick<Row, 'system' | 'clients'>, rounds: readonly Measured[]): Row {
  const latencies = rounds.flatMap((round) => round.latencies);
  const elapsed = sum(rounds.map((round) => round.elapsedMs));
  const drain = sum(rounds.map((round) => round.drainMs));
  const cpu = rounds.map((round) => round.cpuMs);
  const known = cpu.filter((ms) => ms !== null);
  return {
    ...cell,
    perSecond: tenth((latencies.length * 1_000) / elapsed),
    sustainedPerSecond: tenth((latencies.length * 1_000) / (elapsed + drain)),
    p50Ms: tenth(percentile(latencies, 0.5)),
    p99Ms: tenth(percentile(latencies, 0.99)),
    cpuMsPerStep: known.length === cpu.length ? tenth(sum(known) / latencies.length) : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
