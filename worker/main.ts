import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { activities } from '../activities/activities.js';
import { systemClock } from '../settings/clock.js';
import { loadProcessSettings } from '../settings/settings.js';
import { openDatabase } from '../store/database.js';
import { openPace } from '../store/demonstration-clock.js';
import { fileStore } from '../store/files.js';
import { keepHouse } from './housekeeping.js';
import { errorFacts, workerLog } from './log.js';
import { openDispatcher } from './open-dispatcher.js';
import { startRelay } from './relay.js';
import { untilConnected } from './until-connected.js';
import { workflowBundle } from './workflow-bundle.js';

const settings = loadProcessSettings(process.env);
const log = workerLog(settings.logLevel);
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ temporal: level }, message)),
  shutdownSignals: [],
});

const db = openDatabase(settings.databaseUrl);
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

const openedPace = () => openPace(db, settings.demoDay, systemClock());
const pace = await untilConnected(openedPace, log, stopping.signal);
const bundle = await workflowBundle();
const address = settings.temporalAddress;
const native = await untilConnected(() => NativeConnection.connect({ address }), log, stopping.signal);
const connection = await untilConnected(() => Connection.connect({ address }), log, stopping.signal);
const worker = await untilConnected(
  () =>
    Worker.create({
      connection: native,
      namespace: settings.temporalNamespace,
      taskQueue: settings.temporalTaskQueue,
      workflowBundle: bundle,
      activities: activities({
        db,
        files: fileStore(settings.dataDir),
        pace,
        onError: (code, error) => log.warn({ code, error: errorFacts(error) }, 'activity failed'),
      }),
      // Below the pool, so that a look at a case never waits for a connection that another holds.
      maxConcurrentLocalActivityExecutions: 12,
      maxConcurrentActivityTaskExecutions: 4,
    }),
  log,
  stopping.signal,
);
const relay = startRelay({
  db,
  client: new Client({ connection, namespace: settings.temporalNamespace }),
  taskQueue: settings.temporalTaskQueue,
  clock: systemClock,
  pace,
  onError: (caseId, error) => log.warn({ case: caseId, error: errorFacts(error) }, 'wake not delivered'),
});

const dispatcher = openDispatcher(db, settings, pace, log);
const house = keepHouse(db, { clock: systemClock, pace }, log);

stopping.signal.addEventListener('abort', () => worker.shutdown());
const running = worker.run();
log.info('worker ready');
await running;
house.close();
await Promise.all([relay.close(), dispatcher.close()]);
await connection.close();
await native.close();
await db.close();
log.info('worker stopped');
