import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { raiseAll } from '../../store/raise-all.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';

// One case, through three Temporals of which none knows what the one before it knew.
let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  const effectiveDate = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10);
  caseId = await city.propose(Date.now(), { effectiveDate });
}, 60_000);

afterAll(() => city?.drop());

async function withEmptyTemporal(
  work: (temporal: TestWorkflowEnvironment, worker: CaseWorker) => Promise<void>,
) {
  const temporal = await devServer();
  const worker = await startCaseWorker(temporal, city);
  try {
    await work(temporal, worker);
  } finally {
    await worker.stop();
    await temporal.teardown();
  }
}

async function stateOfRun(temporal: TestWorkflowEnvironment): Promise<string> {
  const described = await temporal.client.workflow.getHandle(`case-${caseId}`).describe();
  return `${described.type} ${described.status.name}`;
}

async function issued(): Promise<number> {
  return (await city.db.rows(`SELECT id FROM document WHERE case_id = $1 AND state = 'issued'`, [caseId]))
    .length;
}

test('a wiped Temporal is told of every open case by one reconciliation', async () => {
  await withEmptyTemporal(async (temporal, { relay }) => {
    await relay.drained();
    expect(await stateOfRun(temporal)).toBe('job-rotation RUNNING');
  });
  await withEmptyTemporal(async (temporal, { relay }) => {
    await relay.drained();
    await expect(stateOfRun(temporal)).rejects.toThrow(/not found/i);
    const wait = () => Promise.reject(new Error('there is room for one'));
    expect(await raiseAll(city.db.rows, { most: 10, wait })).toEqual({ raised: 1, all: true });
    await relay.drained();
    expect(await stateOfRun(temporal)).toBe('job-rotation RUNNING');
  });
}, 120_000);

test('without any reconciliation, what is a minute overdue is swept up', async () => {
  await city.db.rows('UPDATE cases SET seen_seq = wake_seq, urgent = false, next_at = $2 WHERE id = $1', [
    caseId,
    new Date(Date.now() - 120_000),
  ]);
  await withEmptyTemporal(async (temporal, { relay }) => {
    await relay.drained();
    expect(await stateOfRun(temporal)).toBe('job-rotation RUNNING');
  });
}, 120_000);

test('with Temporal away approvals go from office to office; with an empty one the documents catch up', async () => {
  const initials = Array.from({ length: 4 }, () => ['decree', 'initialled'] as const);
  for (const [step, verdict] of [
    ['opinions', 'supported'],
    ['proposal', 'approved'],
    ['decision', 'approved'],
    ...initials,
    ['decree', 'signed'],
  ] as const) {
    await city.decide(caseId, step, verdict, Date.now());
  }
  expect(await city.open(caseId)).toEqual([]);
  expect(await issued()).toBe(0);
  await withEmptyTemporal(async (temporal, { relay }) => {
    await relay.drained();
    await temporal.client.workflow.getHandle(`case-${caseId}`).result();
  });
  expect(await issued()).toBe(3);
}, 120_000);
