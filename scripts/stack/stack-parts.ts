import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './postgres.js';
import { programPart } from './program-part.js';
import { answers, listens } from './ready.js';
import type { PartPlan } from './supervise.js';
import { startTemporal, type TemporalOptions, temporalDatabase } from './temporal.js';
import { polls, type TaskQueue } from './temporal-pollers.js';

/** Plans the embedded PostgreSQL; `onUrl` is told where it answers. */
export function postgresPlan(dataDir: string, port: number, onUrl: (url: string) => void): PartPlan {
  return {
    name: 'postgres',
    stopSignal: 'SIGINT',
    patienceMs: 15_000,
    async begin(onLaunch) {
      onUrl((await startPostgres({ dataDir, port, onLaunch })).url);
    },
  };
}

/** Plans the embedded Temporal. */
export function temporalPlan(options: Omit<TemporalOptions, 'onLaunch'>): PartPlan {
  return {
    name: 'temporal',
    stopSignal: 'SIGTERM',
    patienceMs: 8_000,
    async begin(onLaunch) {
      await startTemporal({ ...options, onLaunch });
    },
  };
}

/** Takes away everything an embedded Temporal that is down remembers. */
export function wipeTemporal(dataDir: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(`${temporalDatabase(dataDir)}${suffix}`, { force: true });
  }
}

/** Plans the demo OpenID provider. */
export function identityPlan(dataDir: string, env: NodeJS.ProcessEnv, issuer: string): PartPlan {
  const ready = answers(`${issuer}/.well-known/openid-configuration`);
  const logFile = join(dataDir, 'identity.log');
  return programPart({ name: 'identity', main: 'scripts/identity/main.ts', env, logFile, ready });
}

/** Plans the demonstration's mail server. */
export function mailPlan(dataDir: string, env: NodeJS.ProcessEnv, port: number): PartPlan {
  const logFile = join(dataDir, 'mail.log');
  return programPart({ name: 'mail', main: 'scripts/mail-sink/main.ts', env, logFile, ready: listens(port) });
}

/** Plans the worker, which is ready when Temporal sees it ask for work. */
export function workerPlan(dataDir: string, env: NodeJS.ProcessEnv, queue: TaskQueue): PartPlan {
  const ready = polls(queue);
  return programPart({
    name: 'worker',
    main: 'worker/main.ts',
    env,
    logFile: join(dataDir, 'worker.log'),
    ready,
  });
}

/** Plans the API. */
export function apiPlan(dataDir: string, env: NodeJS.ProcessEnv, url: string): PartPlan {
  const ready = answers(`${url}/readyz`);
  return programPart({ name: 'api', main: 'api/main.ts', env, logFile: join(dataDir, 'api.log'), ready });
}
