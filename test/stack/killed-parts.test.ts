import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../../scripts/stack/ports.js';
import { postgresPlan, temporalPlan } from '../../scripts/stack/stack-parts.js';
import { type Part, type PartPlan, supervise } from '../../scripts/stack/supervise.js';
import { temporalCli } from '../../scripts/stack/temporal-cli.js';
import { namespaceAnswers } from '../../scripts/stack/temporal-ready.js';

let dataDir: string;
let part: Part | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jenjang-killed-'));
});

afterEach(async () => {
  await part?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts it as the stack does; `back` resolves when supervision has it again. */
async function started(plan: PartPlan) {
  const heard = new EventEmitter();
  const running = supervise(
    plan,
    () => undefined,
    (line) => heard.emit(line),
  );
  part = running;
  await running.start();
  return {
    async killed() {
      const back = once(heard, `${plan.name} is back`);
      process.kill(running.pid ?? 0, 'SIGKILL');
      await back;
    },
  };
}

test('PostgreSQL killed while a session is in a transaction is back with what was committed', async () => {
  let url = '';
  const { killed } = await started(
    postgresPlan(dataDir, await freePort(), (address) => {
      url = address;
    }),
  );
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE kept (word text)');
  await client.query(`INSERT INTO kept VALUES ('committed')`);
  await client.query('BEGIN');
  await client.query(`INSERT INTO kept VALUES ('not committed')`);
  await killed();

  const again = new pg.Client({ connectionString: url });
  await again.connect();
  expect((await again.query('SELECT word FROM kept')).rows).toEqual([{ word: 'committed' }]);
  await again.end();
}, 60_000);

test('Temporal killed is back at its address', async () => {
  const [port, uiPort] = [await freePort(), await freePort()];
  const program = await temporalCli(() => undefined);
  const { killed } = await started(temporalPlan({ program, dataDir, namespace: 'default', port, uiPort }));
  await killed();
  expect(await namespaceAnswers(`127.0.0.1:${port}`, 'default', () => true)).toBe(true);
}, 60_000);
