import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../scripts/stack/ports.js';
import { openDatabase } from '../../store/database.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
const started: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await database.drop();
});

async function run(settings: Readonly<Record<string, string>>) {
  const port = settings.PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: 'http://127.0.0.1:1',
      PORT: port,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return { child, port, said: () => said };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition() && waited < 20_000; waited += 50) await delay(50);
  expect(condition()).toBe(true);
}

test('a wrong setting ends the start with a sentence', async () => {
  const { child, said } = await run({ PORT: '70000' });
  await once(child, 'close');
  expect(child.exitCode).toBe(1);
  expect(said()).toContain('PORT must be a whole number from 1 to 65535');
});

test('while the database is not there it waits, says so, answers 503, and still ends in order', async () => {
  const metricsPort = String(await freePort());
  const away = { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none', API_METRICS_PORT: metricsPort };
  const { child, port, said } = await run(away);
  await until(() => said().includes('the database cannot be reached yet'));
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'starting', database: false }]);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const refused = await fetch(`http://127.0.0.1:${port}/api/v1/tasks`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  const metrics = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
  expect(await metrics.text()).toContain('jenjang_database_up{part="api"} 0');
  child.kill('SIGTERM');
  await once(child, 'close');
  expect([child.exitCode, child.signalCode]).toEqual([0, null]);
});

test('a port that is taken ends the start with a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { child, said } = await run({ PORT: port, API_METRICS_PORT: String(await freePort()) });
  await once(child, 'close');
  other.close();
  expect(child.exitCode).toBe(1);
  expect(said()).toContain(`Port ${port} cannot be used; choose another with PORT`);
});

test('it says when it is ready, is not ready without Temporal, and ends in order on SIGTERM', async () => {
  const { child, port, said } = await run({});
  await until(() => said().includes('"msg":"api ready"'));
  const alive = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(alive.status).toBe(200);
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { status: 'starting', database: true, temporal: false },
  ]);
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  expect(said()).toContain('"msg":"api stopped"');
});

test('a process that was edited without a new revision ends the start with a sentence', async () => {
  const db = openDatabase(database.url, { connections: 1 });
  await db.rows(`UPDATE process_revision SET hash = 'other' WHERE process = 'job-rotation'`);
  await db.close();
  const { child, said } = await run({});
  await once(child, 'close');
  expect(child.exitCode).toBe(1);
  expect(said()).toContain('raise the revision in processes/job-rotation.ts');
});
