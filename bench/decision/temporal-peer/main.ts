// A Temporal worker as its users write one: the SDK's own defaults, workflows and one local activity.
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { type PeerDecision, writeDecision } from '../peer-tables.js';

const [databaseUrl = '', address = '', namespace = '', taskQueue = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
// Ctrl-C reaches the whole group: the one who started us ends us in order.
process.on('SIGINT', () => undefined);

const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue,
  workflowsPath: new URL('workflows.ts', import.meta.url).pathname,
  activities: { write: (decision: PeerDecision) => writeDecision(pool, decision) },
});
process.once('disconnect', () => worker.shutdown());
const running = worker.run();
process.send?.('ready');
await running;
await connection.close();
await pool.end();
