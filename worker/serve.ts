import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import { activities } from '../activities/activities.js';
import { type Pace, realPace, timeAt } from '../domain/calendar/pace.js';
import { metricsPage } from '../metrics/metrics-page.js';
import { serveMetrics } from '../metrics/serve-metrics.js';
import { systemClock } from '../settings/clock.js';
import type { ProcessSettings } from '../settings/settings.js';
import { type Database, openDatabase } from '../store/database.js';
import { openPace } from '../store/demonstration-clock.js';
import { fileStore } from '../store/files.js';
import { readOperatingFigures } from '../store/reads/operating-figures.js';
import { keepHouse } from './housekeeping.js';
import { type KnownAttributes, knownAttributes } from './known-attributes.js';
import { errorFacts } from './log.js';
import { type WorkerMeasures, workerMeasures } from './measures.js';
import { openDispatcher } from './open-dispatcher.js';
import { startRelay } from './relay.js';
import { untilConnected } from './until-connected.js';
import { workflowBundle } from './workflow-bundle.js';

/** How long activities under way may take after the worker was told to end, before they are asked to give up. */
const farewell = '10s';

/**
 * Workflows kept in memory. A case is woken by a decision and by what follows from it within seconds, and then not for
 * days: those of the last minutes are worth keeping, and one that is woken later is read again in a few milliseconds.
 * The SDK's own measure, by the heap alone, lets a worker grow by 130 KB with each of the first thousands of cases.
 */
const keptWorkflows = 500;

/** Works until it is told to stop; waits for the database and for Temporal where they are not there yet. */
export async function serve(settings: ProcessSettings, log: Logger, stopping: AbortSignal): Promise<void> {
  const db = openDatabase(settings.databaseUrl);
  const time: { pace: Pace } = { pace: realPace };
  const state = { working: false };
  const page = metricsPage('worker', () => {
    const realNow = systemClock();
    return readOperatingFigures(db.rows, { now: timeAt(realNow, time.pace), realNow, pace: time.pace });
  });
  const { metricsHost: host, workerMetricsPort: port } = settings;
  const closeMetrics =
    port === undefined
      ? undefined
      : await serveMetrics(
          { host, port, setting: 'WORKER_METRICS_PORT' },
          { page, ready: () => Promise.resolve(state.working && !stopping.aborted) },
        );
  try {
    time.pace = await untilConnected(() => openPace(db, settings.demoDay, systemClock()), log, stopping);
    const measures = workerMeasures(page.registry);
    await work({ settings, db, log, measures, pace: time.pace, stopping, state });
  } catch (error) {
    // Told to end while it waited for somebody.
    if (!stopping.aborted) throw error;
  } finally {
    await closeMetrics?.();
    await db.close();
  }
}

interface Work {
  readonly settings: ProcessSettings;
  readonly db: Database;
  readonly log: Logger;
  readonly measures: WorkerMeasures;
  readonly pace: Pace;
  readonly stopping: AbortSignal;
  readonly state: { working: boolean };
}

async function work({ settings, db, log, measures, pace, stopping, state }: Work): Promise<void> {
  const { temporalAddress: address, temporalNamespace: namespace, temporalTaskQueue: taskQueue } = settings;
  const bundle = await workflowBundle();
  const native = await untilConnected(() => NativeConnection.connect({ address }), log, stopping);
  const connection = await untilConnected(() => Connection.connect({ address }), log, stopping);
  const shown: { attributes?: KnownAttributes } = {};
  const worker = await untilConnected(
    () =>
      Worker.create({
        connection: native,
        namespace,
        taskQueue,
        workflowBundle: bundle,
        // Twice in each workflow task's history; the SDK's own name of it is six times as long.
        buildId: bundle.revision,
        maxCachedWorkflows: keptWorkflows,
        activities: activities({
          db,
          shows: () => shown.attributes?.known === true,
          files: fileStore(settings.dataDir),
          pace,
          onError: (code, error, about) => {
            measures.activityFailed(code);
            log.warn({ code, ...about, error: errorFacts(error) }, 'activity failed');
          },
        }),
        // Below the pool, so that a look at a case never waits for a connection that another holds.
        maxConcurrentLocalActivityExecutions: 12,
        maxConcurrentActivityTaskExecutions: 4,
        shutdownGraceTime: farewell,
      }),
    log,
    stopping,
  );
  // Only now is it sure that the namespace is there.
  shown.attributes = await knownAttributes(connection, namespace, log);
  const relay = startRelay({
    db,
    client: new Client({ connection, namespace }),
    taskQueue,
    clock: systemClock,
    pace,
    onDelivered: measures.wakeDelivered,
    onError: (caseId, error) => {
      measures.wakeFailed();
      log.warn({ caseId, error: errorFacts(error) }, 'wake not delivered');
    },
  });
  const dispatcher = openDispatcher({ db, settings, pace, log, onFailed: measures.noticeFailed });
  const house = keepHouse(db, { clock: systemClock, pace }, log);

  const running = worker.run();
  state.working = true;
  log.info('worker ready');
  // Should it end by itself, nothing else is to go on.
  await Promise.race([running, stopping.aborted ? undefined : once(stopping, 'abort')]);
  state.working = false;
  log.info('worker stopping: what is under way ends');
  house.close();
  shown.attributes.close();
  // Wakes under way are answered by this very worker, where there is no other: so it is the last to go.
  await Promise.all([relay.close(), dispatcher.close()]);
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await running;
  await connection.close();
  await native.close();
}
