import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.js';
import { sqlState } from '../store/database.js';
import { describeError } from './describe-error.js';

const retryEvery = 2_000;
const undefinedTable = '42P01';

/**
 * Tries until the database is there and has its tables: an API may be started beside it, and before the migration.
 *
 * @throws whatever else `attempt` throws; an AbortError when told to end meanwhile
 */
export async function untilDatabase<T>(
  attempt: () => Promise<T>,
  log: Logger,
  signal: AbortSignal,
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const why = whyToWait(error);
      if (why === undefined) throw error;
      log.warn(describeError(error), why);
      await delay(retryEvery, undefined, { signal });
    }
  }
}

function whyToWait(error: unknown): string | undefined {
  if (error instanceof Refusal && error.code === 'SERVICE_UNAVAILABLE')
    return 'the database cannot be reached yet; trying again every 2 s';
  if (sqlState(error) === undefinedTable)
    return 'the database has not been migrated yet; trying again every 2 s';
  return undefined;
}
