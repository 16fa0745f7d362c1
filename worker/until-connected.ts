import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { errorFacts } from './log.js';

const retryEvery = 2_000;

/** Tries until it works: a worker that starts before Temporal, or while it is away, waits for it. */
export async function untilConnected<T>(
  attempt: () => Promise<T>,
  log: Logger,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw error;
      log.warn({ error: errorFacts(error) }, 'Temporal cannot be reached yet');
      await delay(retryEvery, undefined, { signal });
    }
  }
}
