// A process of its own, as in production: the worker with its workflows, and a relay that can be exchanged.
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { activities } from '../../activities/activities.js';
import { systemClock } from '../../settings/clock.js';
import { openDatabase } from '../../store/database.js';
import { fileStore } from '../../store/files.js';
import { type Relay, startRelay } from '../../worker/relay.js';
import type { Done, Order } from './orders.js';
import { startSteeringRelay } from './steering-relay.js';

const [databaseUrl = '', address = '', namespace = '', dataDir = ''] = process.argv.slice(2);
const taskQueue = 'cases';
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
// Ctrl-C reaches the whole group: the one who started us ends us in order.
process.on('SIGINT', () => undefined);

let failures: string[] = [];
const fail = (what: unknown) => void failures.push(String(what));

const db = openDatabase(databaseUrl);
const native = await NativeConnection.connect({ address });
const connection = await Connection.connect({ address });
const worker = await Worker.create({
  connection: native,
  namespace,
  taskQueue,
  workflowsPath: new URL('../../workflows/index.ts', import.meta.url).pathname,
  activities: activities({ db, files: fileStore(dataDir), onError: fail }),
  // As in worker/main.ts.
  maxConcurrentLocalActivityExecutions: 12,
  maxConcurrentActivityTaskExecutions: 4,
});
const running = worker.run();
let relay: Relay | undefined;
let obeyed: Order = 'rest';

const options = { db, clock: systemClock, onError: (_: string | null, error: unknown) => fail(error) };
const relays = {
  'by-workflow': () => startRelay({ ...options, taskQueue, client: new Client({ connection, namespace }) }),
  'by-relay': () => startSteeringRelay(options),
};

async function obey(order: Order): Promise<void> {
  if (order === 'drain') return relay?.drained();
  // One that is new would miss what is committed before it listens.
  if (order === obeyed) return;
  await relay?.close();
  obeyed = order;
  relay = order === 'rest' ? undefined : relays[order]();
}

function answer(): void {
  const done: Done = { failures };
  failures = [];
  process.send?.(done);
}

process.on('message', (order) => {
  void obey(order as Order) // our own parent sends it
    .catch(fail)
    .finally(answer);
});
process.once('disconnect', () => worker.shutdown());
answer();

await running;
await relay?.close();
await connection.close();
await native.close();
await db.close();
