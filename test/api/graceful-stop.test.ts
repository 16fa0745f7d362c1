import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freePort } from '../../scripts/stack/ports.js';
import { type PlantedIssuer, plantedIssuer } from '../identity/planted-issuer.js';
import { type TestCity, testCity } from '../support/city.js';

let city: TestCity;
let issuer: PlantedIssuer;
let token: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  [city, issuer] = await Promise.all([testCity(), plantedIssuer()]);
  await issuer.start();
  const iat = Math.floor(Date.now() / 1_000);
  token = await issuer.sign({ iss: issuer.issuer, aud: 'jenjang-api', sub: 'sekda', iat, exp: iat + 900 });
}, 60_000);

afterAll(async () => {
  for (const child of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await issuer?.stop();
  await city?.drop();
}, 60_000);

/** The API as users run it. */
async function api(settings: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: city.url,
      JENJANG_DATA: city.dataDir,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      OIDC_ISSUER: issuer.issuer,
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('api ready') && resolve());
    void ended.then(() => reject(new Error('the API ended')));
  });
  return { port, ended, stop: () => child.kill('SIGTERM') };
}

interface Answer {
  readonly status: number;
  readonly whole: boolean;
}

/** One question over the agent's connections. @throws the socket's error */
function ask(agent: Agent, port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}` };
    const asked = request({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      const status = response.statusCode ?? 0;
      response.resume().once('close', () => resolve({ status, whole: response.complete }));
    });
    asked.once('error', reject).end();
  });
}

test('of two under load one is stopped: whoever asks the ready one, as a proxy does, loses nothing', async () => {
  const [leaving, staying] = await Promise.all([api({ DRAIN_SECONDS: '2' }), api()]);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const answers: (Answer & { readonly port: number })[] = [];
  const lost: string[] = [];
  let [port, stopped] = [leaving.port, false];
  const client = async () => {
    while (!stopped && lost.length === 0) {
      const asked = port;
      try {
        answers.push({ port: asked, ...(await ask(agent, asked, '/api/v1/tasks')) });
      } catch (error) {
        lost.push(codeOf(error));
      }
    }
  };
  const clients = Array.from({ length: 8 }, client);
  while (answers.length < 40) await delay(10);
  leaving.stop();
  const health = new Agent();
  await until(async () => (await ask(health, leaving.port, '/readyz')).status === 503);
  const before = answers.length;
  await until(() => answers.length > before + 8);
  port = staying.port;
  expect(await leaving.ended).toEqual({ code: 0, signal: null });
  stopped = true;
  await Promise.all(clients);
  agent.destroy();
  staying.stop();
  expect(await staying.ended).toEqual({ code: 0, signal: null });
  expect(lost).toEqual([]);
  expect(answers.filter(({ status, whole }) => status !== 200 || !whole)).toEqual([]);
  expect(answers.filter((each) => each.port === staying.port).length).toBeGreaterThan(0);
}, 90_000);

test('a slow request is answered, and a stream of changes ends with the word to come back', async () => {
  const { port, ended, stop } = await api();
  const stream = await raw(port);
  stream.socket.write(`GET /api/v1/changes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  await until(() => stream.said().includes('everything'));
  const slow = await raw(port);
  const body = '{"language":"id"}';
  const head = `POST /api/v1/me/preferences HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  slow.socket.write(head + body.slice(0, 5));
  const idle = await raw(port);
  await ask(new Agent(), port, '/healthz');
  stop();
  await stream.ended;
  expect(stream.said()).toMatch(/^HTTP\/1\.1 200 .*retry: 1000\n\n.*\r\n0\r\n\r\n$/s);
  // Its connection stands though nothing is taken any more.
  await until(async () => (await refusal(port)) === 'ECONNREFUSED');
  slow.socket.write(body.slice(5));
  await Promise.all([slow.ended, idle.ended]);
  expect(slow.said()).toMatch(/^HTTP\/1\.1 2\d\d /);
  expect(slow.said().toLowerCase()).toContain('connection: close');
  expect(await ended).toEqual({ code: 0, signal: null });
}, 60_000);

test('while it drains it is not ready, and still answers whoever comes', async () => {
  const { port, ended, stop } = await api({ DRAIN_SECONDS: '2' });
  stop();
  const at = `http://127.0.0.1:${port}`;
  await until(async () => (await (await fetch(`${at}/readyz`)).text()).includes('"status":"stopping"'));
  const [ready, tasks] = await Promise.all([
    fetch(`${at}/readyz`),
    fetch(`${at}/api/v1/tasks`, { headers: { Authorization: `Bearer ${token}` } }),
  ]);
  expect([ready.status, tasks.status, tasks.headers.get('connection')]).toEqual([503, 200, 'close']);
  expect(await ended).toEqual({ code: 0, signal: null });
}, 60_000);

/** A connection by hand, with what was said over it. */
async function raw(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(socket, 'close');
  await once(socket, 'connect');
  return { socket, said: () => said, ended };
}

async function refusal(port: number): Promise<string | undefined> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return undefined;
  } catch (error) {
    return codeOf(error);
  } finally {
    socket.destroy();
  }
}

/** Node's own errors are of another realm than a test's, so `instanceof` does not know them. */
function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? error);
}

/** Another process: what it does is waited for. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 20) {
    if (waited > 15_000) throw new Error('waited in vain');
    await delay(20);
  }
}
