import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { workflowId } from '../../worker/relay.js';
import { caseAttributes } from '../../workflows/attributes.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';
import { mend, plant, planted, plantRefusals } from './planted.js';
import { pendingFailures, tracesOf } from './temporal-traces.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

let city: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: WorkerProcess;
let secrets: readonly string[];
let caseId: string;

// One rotation through the real worker process, with everything going wrong that can quote a row.
beforeAll(async () => {
  [city, temporal] = await Promise.all([testCity(), devServer(Object.values(caseAttributes))]);
  secrets = await plant(city);
  worker = await startWorkerProcess(city, temporal.address);
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await temporal?.teardown();
  await city?.drop();
}, 60_000);

test('a case whose row the database refuses: the look at it fails, and so does letting go of its wake', async () => {
  await plantRefusals(city);
  const effectiveDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  caseId = await city.propose(Date.now(), { reason: planted.reason, effectiveDate });
  await until(() => said('activity failed', 'P0001') && said('wake not delivered', 'P0001'));
  await expectNoTrace();
  await mend(city, 'cases');
}, 60_000);

test('every office decides with a reason, and the decree is signed', async () => {
  const initials = Array.from({ length: 4 }, () => ['decree', 'initialled'] as const);
  for (const [step, verdict] of [
    ['opinions', 'objected'],
    ['proposal', 'approved'],
    ['decision', 'approved'],
    ...initials,
    ['decree', 'signed'],
  ] as const)
    await city.decide(caseId, step, verdict, Date.now(), { reason: planted.reason });
  expect(await city.open(caseId)).toEqual([]);
}, 60_000);

test('documents that cannot be stored, cannot be rendered, or name a picture that is not there', async () => {
  await tamper('excerpt', `jsonb_set(data, '{dispositions}', to_jsonb($2::text))`);
  await tamper('archive', `jsonb_set(data, '{emblem}', to_jsonb($2::text))`);
  await until(async () => (await failing()).includes('ACTIVITY_FAILED'));
  await expectNoTrace();
  await mend(city, 'document');
  await until(async () => (await failing()).includes('RENDER_FAILED'));
  await expectNoTrace();
  await city.db.rows(
    `UPDATE document e SET data = jsonb_set(e.data, '{dispositions}', d.data -> 'dispositions') FROM document d
    WHERE e.case_id = $1 AND e.kind = 'excerpt' AND d.case_id = $1 AND d.kind = 'decree'`,
    [caseId],
  );

  await temporal.client.workflow.getHandle(workflowId(caseId)).result();
  const documents = await city.db.rows('SELECT kind, state FROM document WHERE case_id = $1 ORDER BY kind', [
    caseId,
  ]);
  expect(documents).toEqual([
    { kind: 'archive', state: 'signed' },
    { kind: 'decree', state: 'issued' },
    { kind: 'excerpt', state: 'issued' },
  ]);
  const incidents = await city.db.rows('SELECT code FROM incident WHERE case_id = $1 AND closed_at IS NULL', [
    caseId,
  ]);
  expect(incidents).toEqual([{ code: 'EMBLEM_UNKNOWN' }]);
}, 90_000);

test('of all that, Temporal has kept codes and ids, no memo, and of search attributes the process alone', async () => {
  const description = await temporal.client.workflow.getHandle(workflowId(caseId)).describe();
  expect(description.memo ?? {}).toEqual({});
  const values = Object.values(caseAttributes).map((key) => description.typedSearchAttributes.get(key));
  expect(values).toEqual(['job-rotation', undefined, undefined, undefined]);
  const kept = (await tracesOf(temporal.client, workflowId(caseId))).toString('latin1');
  for (const code of ['ACTIVITY_FAILED', 'EMBLEM_UNKNOWN', caseId]) expect(kept).toContain(code);
  await expectNoTrace();
});

test('through all that it was one workflow and one run: it never fails', async () => {
  // Its list of workflows follows what happens with a delay.
  await until(async () => (await runs()).every((run) => run.endsWith('COMPLETED')));
  expect(await runs()).toEqual([`${workflowId(caseId)} COMPLETED`]);
});

test('the worker ends as it should, having logged codes, states and places in code', async () => {
  expect(await worker.stop()).toBe(0);
  expect(worker.said()).toContain('"code":"EMBLEM_UNKNOWN"');
  expect(worker.said()).toMatch(/"state":"P0001","at":\["at /);
  await expectNoTrace();
});

function said(...words: readonly string[]): boolean {
  return worker
    .said()
    .split('\n')
    .some((line) => words.every((word) => line.includes(word)));
}

function failing(): Promise<readonly string[]> {
  return pendingFailures(temporal.client, workflowId(caseId));
}

async function runs(): Promise<readonly string[]> {
  const listed: string[] = [];
  for await (const run of temporal.client.workflow.list())
    listed.push(`${run.workflowId} ${run.status.name}`);
  return listed;
}

/** Spoils a signed document's data with the planted name. */
async function tamper(kind: string, data: string): Promise<void> {
  const changed = await city.db.rows(
    `UPDATE document SET data = ${data} WHERE case_id = $1 AND kind = '${kind}' RETURNING id`,
    [caseId, planted.name],
  );
  expect(changed).toHaveLength(1);
}

async function expectNoTrace(): Promise<void> {
  const kept = await tracesOf(temporal.client, workflowId(caseId));
  expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => worker.said().includes(secret))).toEqual([]);
}

/** The worker is another process: what it does is waited for. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 100) {
    if (waited > 45_000) throw new Error(`Waited in vain; the worker said:\n${worker.said()}`);
    await delay(100);
  }
}
