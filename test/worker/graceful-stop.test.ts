import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { raiseAll } from '../../store/raise-all.js';
import { startWorkerProcess, type WorkerProcess } from '../logs/worker-process.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';

let city: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: WorkerProcess;

beforeAll(async () => {
  [city, temporal] = await Promise.all([testCity(), devServer()]);
  worker = await startWorkerProcess(city, temporal.address);
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await temporal?.teardown();
  await city?.drop();
}, 60_000);

const held = () =>
  city.db.rows(
    `SELECT (SELECT count(*)::int FROM cases WHERE claimed_at IS NOT NULL) AS wakes, (SELECT count(*)::int FROM notification WHERE leased_by IS NOT NULL) AS notices`,
  );

test('a worker that is told to end while it is asked over and over lets go of all that it holds', async () => {
  const effectiveDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const caseId = await city.propose(Date.now(), { effectiveDate });
  const again = { most: 10, wait: () => Promise.resolve(true) };
  const underway = async () =>
    (await city.db.rows('SELECT id FROM cases WHERE claimed_at IS NOT NULL')).length > 0;
  for (let tries = 0; !(await underway()); tries += 1) {
    if (tries > 2_000) throw new Error('the relay never takes a wake');
    await raiseAll(city.db.rows, again);
    await delay(5);
  }
  expect(await worker.stop()).toBe(0);
  expect(await held()).toEqual([{ wakes: 0, notices: 0 }]);
  const [row] = await city.db.rows('SELECT state FROM cases WHERE id = $1', [caseId]);
  expect(row).toEqual({ state: 'running' });
  expect(worker.said()).toContain('worker stopping: what is under way ends');
  expect(worker.said()).toContain('worker stopped');
}, 60_000);
