import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestCity } from '../support/city.js';

/** The worker as it is run for users, its relay in it, with everything that it says. */
export interface WorkerProcess {
  /** What it has written to standard output and standard error so far. */
  said(): string;
  /** @returns its exit status */
  stop(): Promise<number | null>;
}

/** Starts it for a city; it is ready when its log says so. */
export async function startWorkerProcess(city: TestCity, temporalAddress: string): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: city.url,
      TEMPORAL_ADDRESS: temporalAddress,
      OIDC_ISSUER: 'http://localhost/issuer',
      JENJANG_DATA: city.dataDir,
      LOG_LEVEL: 'trace',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr])
      output.on('data', (text: Buffer) => {
        said += text.toString('utf8');
        if (said.includes('worker ready')) resolve();
      });
    void ended.then(() => reject(new Error(`The worker ended:\n${said}`)));
  });
  return {
    said: () => said,
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
