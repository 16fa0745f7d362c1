import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '../scripts/stack/migrate.js';
import { startPostgres } from '../scripts/stack/postgres.js';
import { startTemporalServer } from '../scripts/stack/temporal-server.js';
import { temporalServerPrograms } from '../scripts/stack/temporal-server-programs.js';

/** The servers a measurement runs on, in a folder of their own that goes with them. */
export interface BenchStack {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly postgresPid: number;
  readonly temporalAddress: string;
  readonly temporalPid: number;
  /** As the program says it. */
  readonly temporalVersion: string;
  stop(): Promise<void>;
}

export const namespace = 'bench';

/** Starts PostgreSQL, as safe against a power cut as in production, and on it Temporal's production server. */
export async function startStack(say: (line: string) => void): Promise<BenchStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jenjang-bench-'));
  const endings: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    const programs = await temporalServerPrograms(say);
    say('starting PostgreSQL and Temporal');
    const postgres = await startPostgres({ dataDir, connections: 300 });
    endings.push(() => postgres.stop());
    await migrate(postgres.url);
    const temporal = await startTemporalServer({ programs, databaseUrl: postgres.url, dataDir, namespace });
    endings.push(() => temporal.stop());
    const { stdout } = await promisify(execFile)(programs.server, ['--version']);
    return {
      dataDir,
      databaseUrl: postgres.url,
      postgresPid: postgres.pid,
      temporalAddress: temporal.address,
      temporalPid: temporal.pid,
      temporalVersion: stdout.trim(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
