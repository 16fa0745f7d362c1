import { setTimeout as delay } from 'node:timers/promises';

/** How a request went in the end. */
export interface Attempt {
  readonly attempts: number;
  readonly unheard: number;
  readonly failed: readonly number[];
  readonly status: number | null;
  readonly answer: Readonly<Record<string, unknown>>;
}

const firstPauseMs = 150;
const longestPauseMs = 2_000;

/**
 * Sends a request again until it is answered: a connection that breaks and a status of 500 and more say nothing
 * about what was done.
 *
 * @returns the last answer; without a status when `giveUp` came first
 */
export async function untilAnswered(send: () => Promise<Response>, giveUp: AbortSignal): Promise<Attempt> {
  let unheard = 0;
  const failed: number[] = [];
  let pauseMs = firstPauseMs;
  for (let attempts = 1; !giveUp.aborted; attempts += 1) {
    try {
      const response = await send();
      if (response.status < 500) {
        return { attempts, unheard, failed, status: response.status, answer: await objectOf(response) };
      }
      await response.arrayBuffer();
      failed.push(response.status);
    } catch {
      unheard += 1;
    }
    await delay(pauseMs, undefined, { signal: giveUp }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
  return { attempts: unheard + failed.length, unheard, failed, status: null, answer: {} };
}

async function objectOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  return (await response.json()) as Record<string, unknown>; // our own API: every answer is an object
}
