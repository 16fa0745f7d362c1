import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import { seedDemoCity } from '../../prisma/seed/seed-demo-city.js';
import { people } from '../../scripts/demo/client.js';
import { rotation } from '../../scripts/demo/story.js';
import { type Identity, startIdentity } from '../../scripts/identity/server.js';
import { readIdentitySettings } from '../../scripts/identity/settings.js';
import { freePort, listenError } from '../../scripts/stack/ports.js';
import { type Postgres, startPostgres } from '../../scripts/stack/postgres.js';
import { temporalCli } from '../../scripts/stack/temporal-cli.js';
import { temporalServerPrograms } from '../../scripts/stack/temporal-server-programs.js';
import { openDatabase } from '../../store/database.js';
import { verifyCaseChain } from '../../store/reads/case-events.js';
import { workflowId } from '../../worker/relay.js';
import { rawCompose, type Service, services } from './compose-file.js';
import { imageEnvironment } from './docker-file.js';
import { type Failover, failover } from './failover.js';
import { answers, endAll, type Native, runNatively, startNatively } from './native.js';

/** The first time on a machine Temporal's server is built with Go. */
const forTheBuild = 45 * 60_000;
/** Seconds of a day: a board is invited four working days ahead, which no test can wait for. */
const daySeconds = 4;

let folder: string;
let bin: string;
let postgres: Postgres;
let identity: Identity;
let proxy: Failover;
let all: Readonly<Record<string, Service>>;
let at: Readonly<Record<string, string>>;
let apiPorts: readonly number[];
let identityPort: number;
const metricsPorts = new Map<Native, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-deployment-'));
  bin = join(folder, 'bin');
  await mkdir(bin);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const { server, sqlTool } = await temporalServerPrograms(say);
  for (const [name, program] of [
    ['temporal-server', server],
    ['temporal-sql-tool', sqlTool],
    ['temporal', await temporalCli(say)],
  ] as const)
    await symlink(program, join(bin, name));
  postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
  apiPorts = [await freePort(), await freePort()];
  proxy = await failover(apiPorts);
  identityPort = await freePort();
  const { password, port } = new URL(postgres.url);
  all = services({
    POSTGRES_PASSWORD: password,
    OIDC_ISSUER: `http://127.0.0.1:${identityPort}`,
    WEB_ORIGIN: proxy.url,
  });
  at = {
    'postgres:5432': `127.0.0.1:${port}`,
    'temporal:7233': `127.0.0.1:${await lowPort()}`,
  };
}, forTheBuild);

afterAll(async () => {
  await endAll();
  await identity?.close();
  await proxy?.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

test('the schema job lays out the two databases, and does it again without harm', async () => {
  await runNatively(service('temporal-schema'), surroundings(database()));
  await runNatively(service('temporal-schema'), surroundings(database()));
}, 120_000);

test("Temporal's server starts on them, and the namespace job makes what the cases live in", async () => {
  const dynamic = join(folder, 'dynamic.yaml');
  const { configs } = rawCompose() as { configs: { 'temporal-dynamic': { content: string } } };
  await writeFile(dynamic, configs['temporal-dynamic'].content);
  const parts = ['FRONTEND_HTTP_PORT', 'MATCHING_GRPC_PORT', 'HISTORY_GRPC_PORT', 'WORKER_GRPC_PORT'];
  const rings = ['FRONTEND', 'MATCHING', 'HISTORY', 'WORKER'].map((part) => `${part}_MEMBERSHIP_PORT`);
  const ports: Record<string, string> = { FRONTEND_GRPC_PORT: temporalAddress().split(':')[1] ?? '' };
  for (const name of [...parts, ...rings]) ports[name] = String(await lowPort());
  const server = startNatively(
    service('temporal'),
    surroundings({
      ...database(),
      ...ports,
      BIND_ON_IP: '127.0.0.1',
      TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: dynamic,
    }),
  );
  void server.ended.then(() => process.stderr.write(server.said().slice(-4_000)));
  await runNatively(service('temporal-namespace'), surroundings({}));
}, 180_000);

test('the migration job brings an empty database to this release, and finds nothing to do the second time', async () => {
  expect(await runNatively(service('migrate'), surroundings(image()))).toContain('applied 0001_init');
  expect(await runNatively(service('migrate'), surroundings(image()))).toContain('nothing to apply');
}, 60_000);

test('as the image runs it, in production, each is healthy by its own check and ends in order', async () => {
  const db = openDatabase(postgres.url, { connections: 2 });
  await seedDemoCity(db, folder);
  await db.close();
  const web = { IDENTITY_PORT: String(identityPort), JENJANG_DATA: folder, WEB_ORIGIN: proxy.url };
  identity = await startIdentity(readIdentitySettings(web));
  const [api, worker] = [await begin('api', apiPorts[0], {}), await begin('worker', undefined, {})];
  const check = service('worker').healthcheck?.test?.slice(1) ?? [];
  const healthcheck = { ...service('worker'), entrypoint: [], command: check, environment: {} };
  const here = { '9465': String(metricsPorts.get(worker)) };
  await runNatively(healthcheck, { ...surroundings(image()), at: here });
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPorts.get(api)}/metrics`)).text();
  expect(metrics).toContain('jenjang_database_up{part="api"} 1');
  for (const each of [api, worker]) {
    each.kill('SIGTERM');
    expect(await each.ended).toEqual({ code: 0, signal: null });
  }
}, 180_000);

test('two of each, one of each killed on the way: a rotation goes from proposal to what follows its decree', async () => {
  const demo = { NODE_ENV: 'development', JENJANG_DEMO_DAY: String(daySeconds), JENJANG_DEMO: 'off' };
  const apis = [await begin('api', apiPorts[0], demo), await begin('api', apiPorts[1], demo)];
  const workers = [await begin('worker', undefined, demo), await begin('worker', undefined, demo)];
  const accounts = JSON.parse(
    await readFile(join(folder, 'identity/accounts.json'), 'utf8'),
  ) as DemoAccount[]; // the seed's own file
  const as = people(proxy.url, `http://127.0.0.1:${identityPort}`, accounts);
  const told: string[] = [];
  const tell = (line: string) => {
    told.push(line);
    if (line.startsWith('Hasil sudah pasti')) apis[0]?.kill('SIGKILL');
    if (line.endsWith('decree signed')) workers[0]?.kill('SIGKILL');
  };
  const { finished } = await rotation({ stack: { temporal: null }, as, accounts, tell });

  expect(await apis[0]?.ended).toEqual({ code: null, signal: 'SIGKILL' });
  expect(await workers[0]?.ended).toEqual({ code: null, signal: 'SIGKILL' });
  expect(proxy.passedOver()).toBeGreaterThan(0);
  expect(finished.documents.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
    expect.arrayContaining(['decree issued', 'excerpt issued', 'minutes issued']),
  );
  const db = openDatabase(postgres.url, { connections: 2 });
  const settled = () =>
    db.rows<{ open: number; effects: number; incidents: number; unseen: number }>(
      `SELECT (SELECT count(*)::int FROM cases WHERE closed_at IS NULL) AS open, (SELECT count(*)::int FROM effect WHERE state <> 'done') AS effects,
        (SELECT count(*)::int FROM incident WHERE closed_at IS NULL) AS incidents, (SELECT count(*)::int FROM cases WHERE seen_seq < wake_seq OR claimed_at IS NOT NULL) AS unseen`,
    );
  // The wakes that the killed worker held are taken over when its leases end.
  await until(async () => (await settled())[0]?.unseen === 0);
  expect(await settled()).toEqual([{ open: 0, effects: 0, incidents: 0, unseen: 0 }]);
  expect(await verifyCaseChain(db.rows, finished.id)).toBeNull();
  // What was decided was decided once, though commands were sent again.
  const [counted] = await db.rows<{ twice: number }>(
    `SELECT count(*)::int AS twice FROM (SELECT ids ->> 'task' FROM event WHERE type = 'task-decided' GROUP BY 1 HAVING count(*) > 1) again`,
  );
  expect(counted?.twice).toBe(0);
  await db.close();
  const connection = await Connection.connect({ address: temporalAddress() });
  const client = new Client({
    connection,
    namespace: service('worker').environment.TEMPORAL_NAMESPACE ?? '',
  });
  const { status } = await client.workflow.getHandle(workflowId(finished.id)).describe();
  await connection.close();
  expect(status.name).toBe('COMPLETED');

  for (const each of [apis[1], workers[1]]) {
    each?.kill('SIGTERM');
    expect(await each?.ended).toEqual({ code: 0, signal: null });
  }
}, 420_000);

function service(name: string): Service {
  const found = all[name];
  if (!found) throw new Error(`the compose file has no service ${name}`);
  return found;
}

const temporalAddress = () => at['temporal:7233'] ?? '';

/** Programs are found by name, as in the images; nothing else of this machine's environment is handed on. */
function surroundings(env: Readonly<Record<string, string>>) {
  const path = [bin, dirname(process.execPath), process.env.PATH].join(delimiter);
  return { at, env: { PATH: path, HOME: folder, ...env } };
}

/** A database server's name and port apart, as Temporal is told them. */
function database() {
  const { port, password, username } = new URL(postgres.url);
  return {
    ...{ SQL_HOST: '127.0.0.1', SQL_PORT: port, SQL_USER: username, SQL_PASSWORD: password },
    ...{ POSTGRES_SEEDS: '127.0.0.1', DB_PORT: port, POSTGRES_USER: username, POSTGRES_PWD: password },
  };
}

/** What the image sets; its volume is our folder, and it is reached from this machine alone. */
function image() {
  return { ...imageEnvironment(), JENJANG_DATA: folder, HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1' };
}

/** Starts the API or the worker, and waits until it is ready. */
async function begin(
  name: 'api' | 'worker',
  port: number | undefined,
  more: Readonly<Record<string, string>>,
): Promise<Native> {
  const metrics = await freePort();
  const process = startNatively(
    service(name),
    surroundings({
      ...image(),
      ...(port !== undefined && { PORT: String(port) }),
      API_METRICS_PORT: String(metrics),
      WORKER_METRICS_PORT: String(metrics),
      ...more,
    }),
  );
  metricsPorts.set(process, metrics);
  await answers(`http://127.0.0.1:${metrics}/readyz`, process);
  return process;
}

/** A free port that fits into the `smallint` in which Temporal keeps its members' ports. */
async function lowPort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_768);
    if ((await listenError(port)) === null) return port;
  }
}

/** Other processes: what they do is waited for. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 200) {
    if (waited > 90_000) throw new Error('waited in vain');
    await delay(200);
  }
}
