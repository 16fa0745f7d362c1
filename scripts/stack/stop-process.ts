import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity.js';

/** How to ask a process to end, and how long to wait before it is made to. */
export interface StopRequest {
  readonly signal?: NodeJS.Signals;
  readonly patienceMs?: number;
  /** Aborted when the user is in a hurry: what is left is killed at once. */
  readonly hurry?: AbortSignal;
}

/**
 * Ends exactly the process that was noted down, and returns when it is gone. A process that has merely inherited
 * the number is left alone.
 */
export async function stopProcess(identity: ProcessIdentity, request: StopRequest = {}): Promise<void> {
  const { signal = 'SIGTERM', patienceMs = 8_000, hurry } = request;
  if (!send(identity, signal)) return;
  const deadline = Date.now() + patienceMs;
  while (isAlive(identity)) {
    if (Date.now() >= deadline || hurry?.aborted) {
      send(identity, 'SIGKILL');
      await goneAfterKill(identity);
      return;
    }
    await delay(25);
  }
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function goneAfterKill(identity: ProcessIdentity): Promise<void> {
  // A killed process in uninterruptible sleep may take a moment; after five seconds nothing more can be done.
  for (let waited = 0; isAlive(identity) && waited < 5_000; waited += 25) await delay(25);
}
