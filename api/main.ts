// The API as a process of its own.
import { join } from 'node:path';
import pino from 'pino';
import { sentenceOf } from '../contract/problem.js';
import { timeAt } from '../domain/calendar/pace.js';
import { Refusal } from '../domain/refusal.js';
import { systemClock } from '../settings/clock.js';
import { pageOrigin } from '../settings/page-origin.js';
import { loadProcessSettings, type ProcessSettings } from '../settings/settings.js';
import { StartError } from '../settings/start-error.js';
import { openDatabase } from '../store/database.js';
import { openPace } from '../store/demonstration-clock.js';
import { createApp } from './app.js';
import { changeNews } from './changes/changes.js';
import { describeError } from './describe-error.js';
import { readinessOf } from './health/readiness.js';
import { discardLeftovers } from './imports/receive-files.js';
import { listen, stopListening } from './listen.js';
import { storeProcesses } from './store-processes.js';
import { temporalCheck } from './temporal-check.js';

try {
  await serve(loadProcessSettings(process.env));
} catch (error) {
  if (error instanceof StartError) console.error(error.message);
  else if (error instanceof Refusal) console.error(sentences(error));
  else throw error;
  process.exitCode = 1;
}

async function serve(settings: ProcessSettings): Promise<void> {
  const { host, port, dataDir } = settings;
  const log = pino({ level: settings.logLevel, base: { part: 'api' } });
  const db = openDatabase(settings.databaseUrl);
  const temporal = temporalCheck(settings.temporalAddress);
  const news = changeNews(db, (error) => log.warn(describeError(error), 'changes not told one by one'));
  try {
    await discardLeftovers(dataDir);
    const pace = await openPace(db, settings.demoDay, systemClock());
    // The time of cases; tokens and connections keep the world's.
    const now = () => timeAt(systemClock(), pace);
    await storeProcesses(db, now());
    const app = createApp({
      db,
      dataDir,
      verifyAt: `${pageOrigin(settings)}/api/v1/verifications`,
      keepsMails: settings.nodeEnv !== 'production',
      now,
      identity: {
        issuer: settings.oidcIssuer,
        audience: settings.oidcAudience,
        now: () => new Date(systemClock()),
      },
      browser: {
        signIn: {
          client: {
            issuer: settings.oidcIssuer,
            clientId: settings.oidcClientId,
            clientSecret: settings.oidcClientSecret,
          },
          cookies: { port, secure: settings.nodeEnv === 'production' },
          webOrigin: settings.webOrigin,
          now: systemClock,
        },
        news,
        pageFolder: join(import.meta.dirname, '../web/dist'),
      },
      ready: readinessOf({
        database: async () => (await db.rows('SELECT 1')).length === 1,
        temporal: temporal.reachable,
      }),
      log,
    });
    const server = await listen(app, port, host);
    log.info({ host, port }, 'api ready');
    await stopAsked();
    // The streams of changes would else hold the server open.
    await news.close();
    await stopListening(server);
  } finally {
    await Promise.allSettled([news.close(), temporal.close()]);
    await db.close();
  }
  log.info('api stopped');
}

function stopAsked(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
}

function sentences({ code, values }: Refusal): string {
  return `${code}: ${sentenceOf(code, values, 'id')}\n${' '.repeat(code.length + 2)}${sentenceOf(code, values, 'en')}`;
}
