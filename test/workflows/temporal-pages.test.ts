import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { workflowId } from '../../worker/relay.js';
import { workflowBundle } from '../../worker/workflow-bundle.js';
import { caseAttributes } from '../../workflows/attributes.js';
import { plant, planted } from '../logs/planted.js';
import { tracesOf } from '../logs/temporal-traces.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';

let city: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: CaseWorker;
let secrets: readonly string[];
let caseId: string;
let known = false;

beforeAll(async () => {
  [city, temporal] = await Promise.all([testCity(), devServer(Object.values(caseAttributes))]);
  secrets = await plant(city);
  worker = await startCaseWorker(temporal, city, undefined, undefined, { shows: () => known });
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await temporal?.teardown();
  await city?.drop();
}, 60_000);

const handle = () => temporal.client.workflow.getHandle(workflowId(caseId));

/** What its pages show of the case, and find it by. */
async function shown() {
  const { typedSearchAttributes: found, staticSummary } = await handle().describe();
  return {
    summary: await staticSummary(),
    process: found.get(caseAttributes.process),
    steps: found.get(caseAttributes.steps),
    offices: found.get(caseAttributes.offices),
    dueAt: found.get(caseAttributes.dueAt)?.getTime(),
  };
}

test('where the server does not know the attributes, a case goes on without them', async () => {
  const effectiveDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  caseId = await city.propose(Date.now(), { reason: planted.reason, effectiveDate });
  await worker.relay.drained();
  expect(await shown()).toMatchObject({ process: undefined, steps: undefined, offices: undefined });
});

test('each workflow shows its process, its open steps, the offices that they wait for, and the earliest date', async () => {
  known = true;
  await city.decide(caseId, 'opinions', 'objected', Date.now(), { reason: planted.reason });
  await worker.relay.drained();
  const [row] = await city.db.rows<{ number: string; dueAt: number }>(
    `SELECT c.number, min(s.due_at) AS "dueAt" FROM cases c JOIN step s ON s.case_id = c.id AND s.state = 'open' WHERE c.id = $1 GROUP BY c.number`,
    [caseId],
  );
  expect(await shown()).toEqual({
    summary: `job-rotation ${row?.number}`,
    process: 'job-rotation',
    steps: ['proposal'],
    offices: ['competent-official'],
    dueAt: row?.dueAt,
  });
});

test('it is found by them', async () => {
  const query = `JenjangProcess = 'job-rotation' AND JenjangStep = 'proposal' AND JenjangOffice = 'competent-official' AND JenjangDue < '2100-01-01T00:00:00Z'`;
  // The list follows what happens with a delay.
  for (let waited = 0; (await temporal.client.workflow.count(query)).count !== 1; waited += 100) {
    if (waited > 10_000) throw new Error('it is not found');
    await delay(100);
  }
});

test('its details say the same to whoever opens it', async () => {
  const metadata = await handle().query<{ currentDetails?: string }>('__temporal_workflow_metadata');
  expect(metadata.currentDetails).toContain('- proposal: competent-official');
});

test('an end leaves no office and no date, and nothing was written that names anybody', async () => {
  await city.decide(caseId, 'proposal', 'rejected', Date.now(), { reason: planted.reason });
  await worker.relay.drained();
  await handle().result();
  expect(await shown()).toMatchObject({ process: 'job-rotation', steps: undefined, offices: undefined });
  const traces = await tracesOf(temporal.client, workflowId(caseId));
  expect(secrets.filter((secret) => traces.includes(secret))).toEqual([]);
  expect(traces.includes('competent-official')).toBe(true);
});

test('such a history replays, and what is shown costs an event where it changes', async () => {
  const history = await handle().fetchHistory();
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history);
  const upserts = (history.events ?? []).filter((each) => each.upsertWorkflowSearchAttributesEventAttributes);
  expect(upserts).toHaveLength(2);
});
