import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { metricsPage } from '../../metrics/metrics-page.js';
import { serveMetrics } from '../../metrics/serve-metrics.js';
import { freePort } from '../../scripts/stack/ports.js';
import { StartError } from '../../settings/start-error.js';
import type { OperatingFigures } from '../../store/reads/operating-figures.js';

const some: OperatingFigures = {
  cases: [{ process: 'job-rotation', state: 'running', cases: 7, overdue: 2 }],
  tasks: { open: 9, overdue: 3 },
  wakes: { urgent: 1, urgentAge: 4.5, other: 0, otherAge: 0 },
  outbox: { pending: 5, age: 12, refused: 1 },
  incidents: [{ kind: 'effect', incidents: 1 }],
};

let read: () => Promise<OperatingFigures> = () => Promise.resolve(some);
let working = true;
let address: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const page = metricsPage('worker', () => read());
  const ready = () => Promise.resolve(working);
  close = await serveMetrics({ host: '127.0.0.1', port, setting: 'WORKER_METRICS_PORT' }, { page, ready });
});

afterAll(() => close());

const text = async () => (await fetch(`${address}/metrics`)).text();

test('anything but looking is refused, and there is nothing else there', async () => {
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(405);
  expect((await fetch(`${address}/api/v1/cases`)).status).toBe(404);
});

test('a port that is taken is refused with the setting that names it', async () => {
  const other = createServer().listen(await freePort(), '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const taken = other.address();
  const port = typeof taken === 'object' && taken !== null ? taken.port : 0;
  const page = metricsPage('api', () => read());
  const start = serveMetrics(
    { host: '127.0.0.1', port, setting: 'API_METRICS_PORT' },
    { page, ready: () => Promise.resolve(true) },
  );
  const refused = await start.catch((error: unknown) => error);
  other.close();
  expect(refused).toBeInstanceOf(StartError);
  expect(String(refused)).toContain('choose another with API_METRICS_PORT');
});

test('figures and those of the process are in the text format of Prometheus', async () => {
  const answer = await fetch(`${address}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE jenjang_cases_open gauge',
      'jenjang_database_up{part="worker"} 1',
      'jenjang_cases_open{process="job-rotation",state="running",part="worker"} 7',
      'jenjang_cases_overdue{process="job-rotation",state="running",part="worker"} 2',
      'jenjang_tasks_open{part="worker"} 9',
      'jenjang_tasks_overdue{part="worker"} 3',
      'jenjang_relay_lag_seconds{urgent="true",part="worker"} 4.5',
      'jenjang_outbox_pending{part="worker"} 5',
      'jenjang_outbox_age_seconds{part="worker"} 12',
      'jenjang_incidents_open{kind="effect",part="worker"} 1',
    ]),
  );
  expect(lines.some((line) => line.startsWith('process_cpu_seconds_total'))).toBe(true);
});

test('without the database the page says so, and shows no figure of before', async () => {
  read = () => Promise.reject(new Error('away'));
  const page = await text();
  expect(page).toContain('jenjang_database_up{part="worker"} 0');
  expect(page).not.toMatch(/^jenjang_(cases|tasks|relay|outbox|incidents)/m);
  expect(page).toContain('process_cpu_seconds_total');
});

test('a database that hangs keeps nobody waiting, and is asked once', async () => {
  let asked = 0;
  let answer: (figures: OperatingFigures) => void = () => undefined;
  read = () => {
    asked += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  for (const page of await Promise.all([text(), text()]))
    expect(page).toContain('jenjang_database_up{part="worker"} 0');
  expect(await text()).toContain('jenjang_database_up{part="worker"} 0');
  expect(asked).toBe(1);
  answer(some);
  read = () => Promise.resolve(some);
  expect(await text()).toContain('jenjang_database_up{part="worker"} 1');
});

test('it lives as long as it answers, and is ready while it works', async () => {
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  working = false;
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
});
