import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.js';
import { errorFacts } from './log.js';

const retryEvery = 2_000;

/**
 * Tries until it works: a worker that starts before Temporal or the database, or while they are away, waits.
 *
 * @throws {Refusal} what `attempt` refuses for another reason than that
 */
export async function untilConnected<T>(
  attempt: () => Promise<T>,
  log: Logger,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (signal.aborted || (error instanceof Refusal && error.code !== 'SERVICE_UNAVAILABLE')) throw error;
      log.warn({ error: errorFacts(error) }, 'Temporal or the database cannot be reached yet');
      await delay(retryEvery, undefined, { signal });
    }
  }
}
