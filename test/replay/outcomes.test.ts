import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporal as proto } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { processes } from '../../processes/index.js';
import { interveneInCase } from '../../store/commands/intervene.js';
import { resubmitCase } from '../../store/commands/resubmit-case.js';
import { retryIncident } from '../../store/commands/retry-incident.js';
import { withdrawCase } from '../../store/commands/withdraw-case.js';
import { loadViewer } from '../../store/viewer.js';
import { workflowId } from '../../worker/relay.js';
import { testApi } from '../support/api.js';
import { movable } from '../support/candidates.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';
import { type WholeRotation, wholeRotation } from '../support/whole-rotation.js';

/** `RECORD_HISTORIES=1 npm test -- test/replay/outcomes` writes the histories anew, after a patched change. */
const recording = process.env.RECORD_HISTORIES === '1';

let city: TestCity;
/** Where the process runs as it is. */
let whole: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: CaseWorker;
let wholeWorker: CaseWorker;

beforeAll(async () => {
  [city, whole, temporal] = await Promise.all([testCity(), testCity(processes), devServer()]);
  worker = await startCaseWorker(temporal, city);
  wholeWorker = await startCaseWorker(temporal, whole);
}, 120_000);

afterAll(async () => {
  await Promise.all([worker?.stop(), wholeWorker?.stop()]);
  await temporal?.teardown();
  await Promise.all([city?.drop(), whole?.drop()]);
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
async function ended(caseId: string, outcome: string, state: string, where = city): Promise<void> {
  const handle = temporal.client.workflow.getHandle(workflowId(caseId));
  await handle.result();
  const [row] = await where.db.rows<{ state: string }>('SELECT state FROM cases WHERE id = $1', [caseId]);
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

const hr = () => loadViewer(city.db.rows, 'petugas-bkpsdm', Date.now());

test('suspended, resumed, then cancelled by HR: the workflow has waited and ends', async () => {
  const caseId = await propose();
  const intervene = async (kind: 'suspension' | 'resumption' | 'cancellation') => {
    await interveneInCase(city.db, await hr(), { caseId, kind, reason: 'Alasan' }, Date.now());
    await worker.relay.drained();
  };
  await intervene('suspension');
  await intervene('resumption');
  await intervene('cancellation');
  await ended(caseId, 'cancelled', 'cancelled');
}, 60_000);

test('completed: the workflow has made the documents', async () => {
  const caseId = await propose();
  await decide(caseId, ['opinions', 'supported'], ['proposal', 'approved'], ['decision', 'approved']);
  const initials = Array.from({ length: 4 }, () => ['decree', 'initialled'] as const);
  await decide(caseId, ...initials, ['decree', 'signed']);
  await ended(caseId, 'completed', 'completed');
}, 60_000);

describe('the whole rotation', () => {
  test('rejected by the answer from outside', async () => {
    const rotation = await untilProposed('pegawai-layak-pengawas-2');
    const answer = { number: 'AK-9', date: '2026-11-09', result: 'rejected' };
    await rotation.decide('kepala-bkpsdm', 'technical-clearance', { verdict: 'received', ...answer });
    await wholeWorker.relay.drained();
    await ended(rotation.id, 'rejected-outside', 'rejected', whole);
  }, 60_000);

  test('completed after its papers could not be made: HR has them tried again', async () => {
    const rotation = await untilProposed('pegawai-layak-pengawas-2');
    await wholeWorker.stop();
    await rotation.issue({ proposed: true });
    const { rows } = whole.db;
    const spoilt = await rows<{ id: string; revision: string }>(
      `WITH known AS (SELECT id, template_revision FROM document WHERE case_id = $1 AND file_hash IS NULL)
       UPDATE document d SET template_revision = 'unknown' FROM known WHERE known.id = d.id RETURNING d.id, known.template_revision AS revision`,
      [rotation.id],
    );
    wholeWorker = await startCaseWorker(temporal, whole);
    const incidents = await untilIncidents(rotation.id, spoilt.length);
    for (const { id, revision } of spoilt) {
      await rows('UPDATE document SET template_revision = $2 WHERE id = $1', [id, revision]);
    }
    const officer = await loadViewer(rows, 'petugas-bkpsdm', Date.now());
    for (const { id } of incidents) await retryIncident(whole.db, officer, id, Date.now());
    await rotation.follow();
    await wholeWorker.relay.drained();
    await ended(rotation.id, 'mended', 'completed', whole);
  }, 60_000);

  test('completed, with all that follows the decree', async () => {
    const rotation = await untilProposed('pegawai-layak-pengawas-1');
    await rotation.issue({ proposed: true });
    await wholeWorker.relay.drained();
    await rotation.follow();
    await wholeWorker.relay.drained();
    await ended(rotation.id, 'completed-whole', 'completed', whole);
  }, 60_000);
});

async function untilIncidents(caseId: string, count: number): Promise<readonly { readonly id: string }[]> {
  for (const patience = Date.now() + 40_000; Date.now() < patience; ) {
    await wholeWorker.relay.drained();
    const open = await whole.db.rows<{ id: string }>(
      'SELECT id FROM incident WHERE case_id = $1 AND closed_at IS NULL',
      [caseId],
    );
    if (open.length === count) return open;
  }
  throw new Error(`The case does not come to ${count} incidents`);
}

/** Up to the regional secretary's proposal, its wakes delivered one by one. */
async function untilProposed(username: string): Promise<WholeRotation> {
  const person = await movable(whole.db, username);
  const rotation = await wholeRotation(testApi(whole), person);
  const steps = [
    () => rotation.decide(person.targets[0]?.head ?? '', 'opinions', { verdict: 'supported' }),
    () => rotation.upload(),
    () => rotation.decide('kabid-mutasi', 'verification', { verdict: 'accepted' }),
    () => rotation.decide('inspektur', 'audit-clearance', { verdict: 'approved' }),
    () => rotation.hearBoard(),
    () => rotation.decide('sekda', 'proposal', { verdict: 'approved' }),
  ];
  for (const step of steps) {
    await step();
    await wholeWorker.relay.drained();
  }
  return rotation;
}
