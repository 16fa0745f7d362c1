import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { migrate } from '../scripts/stack/migrate.js';
import { startPostgres } from '../scripts/stack/postgres.js';
import { startTemporal } from '../scripts/stack/temporal.js';
import { temporalCli } from '../scripts/stack/temporal-cli.js';

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

/** Starts PostgreSQL, as safe against a power cut as in production, and Temporal's dev server with its file. */
export async function startStack(say: (line: string) => void): Promise<BenchStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jenjang-bench-'));
  const endings: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async () => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    say('starting PostgreSQL and Temporal');
    const postgres = await startPostgres({ dataDir });
    endings.push(() => postgres.stop());
    await migrate(postgres.url);
    const program = await temporalCli(say);
    const temporal = await startTemporal({ program, dataDir, namespace });
    endings.push(() => temporal.stop());
    const { stdout } = await promisify(execFile)(program, ['--version']);
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
