import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { type Pace, realPace, timeAt } from '../domain/calendar/pace.js';
import { type MetricsPage, metricsPage } from '../metrics/metrics-page.js';
import { serveMetrics } from '../metrics/serve-metrics.js';
import { systemClock } from '../settings/clock.js';
import { pageOrigin } from '../settings/page-origin.js';
import type { ProcessSettings } from '../settings/settings.js';
import { type Database, openDatabase } from '../store/database.js';
import { openPace } from '../store/demonstration-clock.js';
import { readOperatingFigures } from '../store/reads/operating-figures.js';
import { type AppOptions, createApp } from './app.js';
import { changeNews } from './changes/changes.js';
import { describeError } from './describe-error.js';
import { type Readiness, readinessOf } from './health/readiness.js';
import { discardLeftovers } from './imports/receive-files.js';
import { listen } from './listen.js';
import { measuresOn } from './measures.js';
import { storeProcesses } from './store-processes.js';
import { temporalCheck } from './temporal-check.js';
import { untilDatabase } from './until-database.js';
import { waitingApp } from './waiting-app.js';

/**
 * Serves the API until it is told to stop: it answers at once, does its work as soon as the database is there, and
 * at the end cuts no request that has reached it.
 *
 * @throws {StartError} PORT_TAKEN, HOST_UNKNOWN, METRICS_PORT_TAKEN, and what `storeProcesses` throws
 * @throws {Refusal} what `openPace` refuses
 */
export async function serve(settings: ProcessSettings, stopping: AbortSignal): Promise<void> {
  const log = pino({ level: settings.logLevel, base: { part: 'api' } });
  const db = openDatabase(settings.databaseUrl);
  const temporal = temporalCheck(settings.temporalAddress);
  const checks = {
    database: async () => (await db.rows('SELECT 1')).length === 1,
    temporal: temporal.reachable,
  };
  const ready = readinessOf(checks, () => stopping.aborted);
  const time: { pace: Pace } = { pace: realPace };
  const metrics = metricsPage('api', () => {
    const realNow = systemClock();
    return readOperatingFigures(db.rows, { now: timeAt(realNow, time.pace), realNow, pace: time.pace });
  });
  const news = changeNews(db, (error) => log.warn(describeError(error), 'changes not told one by one'));
  let closeMetrics: (() => Promise<void>) | undefined;
  try {
    closeMetrics = await openMetrics(settings, metrics, ready);
    const listening = await listen(waitingApp(ready, log), settings.port, settings.host);
    try {
      time.pace = await untilDatabase(() => prepare(db, settings), log, stopping);
      const measures = measuresOn(metrics.registry);
      listening.serve(
        createApp({ ...optionsOf(settings, { db, log, news, pace: time.pace }), ready, measures }),
      );
      log.info({ host: settings.host, port: settings.port }, 'api ready');
      if (!stopping.aborted) await once(stopping, 'abort');
      listening.farewell();
      await delay(settings.drainSeconds * 1_000);
    } catch (error) {
      if (!stopping.aborted) throw error;
    } finally {
      // The streams of changes would else hold the server open; browsers begin them anew, elsewhere.
      await Promise.all([news.close(), listening.stop()]);
    }
  } finally {
    await Promise.allSettled([closeMetrics?.(), news.close(), temporal.close()]);
    await db.close();
  }
  log.info('api stopped');
}

/** What must be so before the first request is taken. @returns the pace of the cases' time */
async function prepare(db: Database, { dataDir, demoDay }: ProcessSettings): Promise<Pace> {
  await discardLeftovers(dataDir);
  const pace = await openPace(db, demoDay, systemClock());
  await storeProcesses(db, timeAt(systemClock(), pace));
  return pace;
}

interface Opened {
  readonly db: Database;
  readonly log: Logger;
  readonly news: ReturnType<typeof changeNews>;
  readonly pace: Pace;
}

function optionsOf(
  settings: ProcessSettings,
  { db, log, news, pace }: Opened,
): Omit<AppOptions, 'ready' | 'measures'> {
  const { port, dataDir, nodeEnv, oidcIssuer: issuer } = settings;
  return {
    db,
    log,
    dataDir,
    verifyAt: `${pageOrigin(settings)}/api/v1/verifications`,
    keepsMails: nodeEnv !== 'production',
    // The time of cases; tokens and connections keep the world's.
    now: () => timeAt(systemClock(), pace),
    identity: { issuer, audience: settings.oidcAudience, now: () => new Date(systemClock()) },
    browser: {
      signIn: {
        client: { issuer, clientId: settings.oidcClientId, clientSecret: settings.oidcClientSecret },
        cookies: { port, secure: nodeEnv === 'production' },
        webOrigin: settings.webOrigin,
        now: systemClock,
      },
      news,
      pageFolder: join(import.meta.dirname, '../web/dist'),
    },
  };
}

async function openMetrics(
  { metricsHost: host, apiMetricsPort: port }: ProcessSettings,
  page: MetricsPage,
  ready: () => Promise<Readiness>,
): Promise<() => Promise<void>> {
  if (port === undefined) return () => Promise.resolve();
  const may = async () => ['ok', 'degraded'].includes((await ready()).status);
  return serveMetrics({ host, port, setting: 'API_METRICS_PORT' }, { page, ready: may });
}
