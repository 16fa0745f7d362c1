import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { temporal as proto } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { resubmitCase } from '../../store/commands/resubmit-case.js';
import { withdrawCase } from '../../store/commands/withdraw-case.js';
import { loadViewer } from '../../store/viewer.js';
import { workflowId } from '../../worker/relay.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';

/** `RECORD_HISTORIES=1 npm test -- test/replay/outcomes` writes the histories anew, after a patched change. */
const recording = process.env.RECORD_HISTORIES === '1';

let city: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: CaseWorker;

beforeAll(async () => {
  [city, temporal] = await Promise.all([testCity(), devServer()]);
  worker = await startCaseWorker(temporal, city);
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await temporal?.teardown();
  await city?.drop();
});

const effectiveDate = () => new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10);
const proposer = () => loadViewer(city.db.rows, city.candidate.head, Date.now());

async function propose(): Promise<string> {
  const caseId = await city.propose(Date.now(), { effectiveDate: effectiveDate() });
  await worker.relay.drained();
  return caseId;
}

async function decide(caseId: string, ...verdicts: (readonly [string, string])[]): Promise<void> {
  for (const [step, verdict] of verdicts) {
    await city.decide(caseId, step, verdict, Date.now(), { reason: 'Alasan' });
    await worker.relay.drained();
  }
}

/** The workflow ends by itself; its history is what replay tests are made of. */
async function ended(caseId: string, outcome: string, state: string): Promise<void> {
  const handle = temporal.client.workflow.getHandle(workflowId(caseId));
  await handle.result();
  const [row] = await city.db.rows<{ state: string }>('SELECT state FROM cases WHERE id = $1', [caseId]);
  expect(row?.state).toBe(state);
  if (!recording) return;
  mkdirSync(new URL('./histories/', import.meta.url), { recursive: true });
  const bytes = proto.api.history.v1.History.encode(await handle.fetchHistory()).finish();
  writeFileSync(new URL(`./histories/${outcome}.bin`, import.meta.url), bytes);
}

test('withdrawn by the proposer, the workflow ends', async () => {
  const caseId = await propose();
  await withdrawCase(city.db, await proposer(), { caseId }, Date.now());
  await ended(caseId, 'withdrawn', 'withdrawn');
}, 60_000);

test('rejected by the regional secretary, the workflow ends', async () => {
  const caseId = await propose();
  await decide(caseId, ['opinions', 'objected'], ['proposal', 'rejected']);
  await ended(caseId, 'rejected', 'rejected');
}, 60_000);

test('returned, mended, then withdrawn: the workflow has waited for the proposer', async () => {
  const caseId = await propose();
  await decide(caseId, ['opinions', 'supported'], ['proposal', 'returned']);
  await resubmitCase(city.db, await proposer(), { caseId, facts: { reason: 'Diperbaiki' } }, Date.now());
  await worker.relay.drained();
  expect(await city.open(caseId)).toEqual(['proposal']);
  await withdrawCase(city.db, await proposer(), { caseId }, Date.now());
  await ended(caseId, 'returned', 'withdrawn');
}, 60_000);

test('completed: the workflow has made the documents', async () => {
  const caseId = await propose();
  await decide(caseId, ['opinions', 'supported'], ['proposal', 'approved'], ['decision', 'approved']);
  const initials = Array.from({ length: 4 }, () => ['decree', 'initialled'] as const);
  await decide(caseId, ...initials, ['decree', 'signed']);
  await ended(caseId, 'completed', 'completed');
}, 60_000);
