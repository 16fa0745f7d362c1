import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Postgres, startPostgres } from '../../scripts/stack/postgres.js';
import { isAlive } from '../../scripts/stack/process-identity.js';
import { bystander, endBystanders } from './bystander.js';

let dataDir: string;
let running: Postgres;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'jenjang-postgres-'));
  running = await startPostgres({ dataDir });
  await query('CREATE TABLE kept (word text)');
  await query(`INSERT INTO kept VALUES ('before')`);
});

afterEach(endBystanders);

afterAll(async () => {
  await running.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: running.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const kept = () => query('SELECT word FROM kept');

test('a server that outlived its start is ended and its data is kept', async () => {
  const { identity } = running.process;
  running = await startPostgres({ dataDir });
  expect(isAlive(identity)).toBe(false);
  expect(await kept()).toEqual([{ word: 'before' }]);
});

test('a server killed by kill -9 comes back with its data', async () => {
  process.kill(running.pid, 'SIGKILL');
  await running.process.ended;
  running = await startPostgres({ dataDir });
  expect(await kept()).toEqual([{ word: 'before' }]);
});

test('a lock file whose number some other program has by now keeps nobody from starting', async () => {
  const lockFile = join(dataDir, 'postgres/postmaster.pid');
  const lock = readFileSync(lockFile, 'utf8');
  await running.stop();
  const { identity } = await bystander();
  writeFileSync(lockFile, lock.replace(/^\d+/, String(identity.pid)));
  running = await startPostgres({ dataDir });
  expect(await kept()).toEqual([{ word: 'before' }]);
  expect(isAlive(identity)).toBe(true);
});

test('names are ordered alike on every machine, and letters beyond ASCII have their upper case', async () => {
  expect(await query(`SELECT upper('é') AS letter, 'a' < 'B' AS by_dictionary`)).toEqual([
    { letter: 'É', by_dictionary: false },
  ]);
});
