import { type BenchCase, type DecisionSystem, mostDecisions } from './decision-system.js';

/** What one cell gave. Times in ms. */
export interface Measured {
  readonly latencies: readonly number[];
  readonly elapsedMs: number;
  /** From the last decision until nothing was left to do. */
  readonly drainMs: number;
  /** CPU time of all processes until then; null where the machine does not tell. */
  readonly cpuMs: number | null;
}

/**
 * A closed loop: each client decides on cases of its own, one after the other, as fast as it is answered.
 *
 * @param each cases of a client
 * @param cpu CPU time that all processes together have used so far, in ms
 */
export async function runCell(
  system: DecisionSystem,
  clients: number,
  each: number,
  cpu: () => number | null,
  signal: AbortSignal,
): Promise<Measured> {
  const cases = await system.open(clients * each);
  const latencies: number[] = [];
  const client = async (own: readonly BenchCase[]) => {
    for (const one of own) {
      for (let given = 0; given < mostDecisions; given += 1) {
        signal.throwIfAborted();
        const sent = performance.now();
        await system.decide(one);
        latencies.push(performance.now() - sent);
      }
    }
  };
  const before = cpu();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, (_, index) => client(cases.slice(index * each, (index + 1) * each))),
  );
  const ended = performance.now();
  await system.drained();
  const drainMs = performance.now() - ended;
  const after = cpu();
  await system.end(cases);
  return {
    latencies,
    elapsedMs: ended - began,
    drainMs,
    cpuMs: before === null || after === null ? null : after - before,
  };
}
