import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type BenchStack, namespace } from '../stack.js';
import type { Done, Order } from './orders.js';

/** The process that carries cases on. */
export interface Carrier {
  readonly pid: number;
  /** One order at a time. @throws Error when something has failed since the one before */
  order(what: Order): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the carrying process and waits until it takes orders. @throws Error when it ends before */
export async function startCarrier({ databaseUrl, temporalAddress, dataDir }: BenchStack): Promise<Carrier> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = fork(main, [databaseUrl, temporalAddress, namespace, dataDir], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const gone = ended.then(() => Promise.reject(new Error('The carrying process has ended')));
  // Told to whoever waits for an answer; at the end nobody does.
  gone.catch(() => undefined);

  const answered = async () => {
    const [message] = await Promise.race([once(child, 'message'), gone]);
    const { failures } = message as Done; // main.ts beside us wrote it
    if (failures.length > 0) throw new Error(`Carrying failed: ${failures.join('; ')}`);
  };
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  try {
    await answered();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid: child.pid ?? 0,
    order: async (what) => {
      const done = answered();
      child.send(what);
      await done;
    },
    stop,
  };
}
