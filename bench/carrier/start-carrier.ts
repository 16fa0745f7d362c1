import { startPeer } from '../peer-process.js';
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
  const main = new URL('main.ts', import.meta.url);
  const { pid, ask, stop } = await startPeer(
    main,
    [databaseUrl, temporalAddress, namespace, dataDir],
    (answer) => {
      const { failures } = answer as Done; // main.ts beside us wrote it
      if (failures.length > 0) throw new Error(`Carrying failed: ${failures.join('; ')}`);
    },
  );
  return { pid, order: ask, stop };
}
