import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from './postgres.js';
import { programPart } from './program-part.js';
import { answers, logs } from './ready.js';
import type { PartPlan } from './supervise.js';
import { startTemporal, type TemporalOptions, temporalDatabase } from './temporal.js';

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
  const readiness = () => answers(`${issuer}/.well-known/openid-configuration`);
  const logFile = join(dataDir, 'identity.log');
  return programPart({ name: 'identity', main: 'scripts/identity/main.ts', env, logFile, readiness });
}

/** Plans the worker, which says in its log when it polls. */
export function workerPlan(dataDir: string, env: NodeJS.ProcessEnv): PartPlan {
  const logFile = join(dataDir, 'worker.log');
  const readiness = () => logs(logFile, '"msg":"worker ready"');
  return programPart({ name: 'worker', main: 'worker/main.ts', env, logFile, readiness });
}

/** Plans the API. */
export function apiPlan(dataDir: string, env: NodeJS.ProcessEnv, url: string): PartPlan {
  const readiness = () => answers(`${url}/readyz`);
  return programPart({ name: 'api', main: 'api/main.ts', env, logFile: join(dataDir, 'api.log'), readiness });
}
