// A process of its own: starts a throw-away PostgreSQL with the migrated database that every test file copies,
// tells its parent the address, and ends it when the parent lets go or dies, by kill -9 too.
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/stack/migrate.js';
import { startPostgres } from '../../scripts/stack/postgres.js';

type Release = 'run finished' | 'parent gone';
const released = new Promise<Release>((resolve) => {
  process.once('message', () => resolve('run finished'));
  process.once('disconnect', () => resolve('parent gone'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => resolve('parent gone'));
});

const dataDir = await mkdtemp(join(await quickestFolder(), 'jenjang-test-'));
try {
  const postgres = await startPostgres({ dataDir, durable: false });
  try {
    await migrate(postgres.url);
    process.send?.(postgres.url);
    if ((await released) === 'run finished') await complainOfLeftovers(postgres.url);
  } finally {
    await postgres.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
  if (process.connected) process.disconnect();
}

/** Copying a database on a disk took 700 ms here, in memory 25. */
async function quickestFolder(): Promise<string> {
  const memory = '/dev/shm';
  const space = await statfs(memory).catch(() => null);
  return space !== null && space.bavail * space.bsize > 2 ** 30 ? memory : tmpdir();
}

async function complainOfLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const left = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'`,
  );
  await client.end();
  if (left.rowCount === 0) return;
  console.error(`Test databases never dropped: ${left.rows.map((row) => row.datname).join(', ')}`);
  process.exitCode = 1;
}
