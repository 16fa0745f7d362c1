import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { fileStore } from '../../store/files.js';
import { workflowId } from '../../worker/relay.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { devServer } from '../support/temporal.js';

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

const planted = 'RAHASIA-7719';

test('a rotation goes from proposal to signed documents, and Temporal learns nothing about anybody', async () => {
  const now = Date.now();
  const later = new Date(now + 30 * 86_400_000).toISOString().slice(0, 10);
  const caseId = await city.propose(now, { reason: planted, effectiveDate: later });
  await worker.relay.drained();

  const steps: [string, string][] = [
    ['opinions', 'supported'],
    ['proposal', 'approved'],
    ['decision', 'approved'],
    ...Array.from({ length: 4 }, (): [string, string] => ['decree', 'initialled']),
    ['decree', 'signed'],
  ];
  for (const [step, verdict] of steps) {
    await city.decide(caseId, step, verdict, Date.now(), verdict === 'approved' ? { reason: planted } : {});
    await worker.relay.drained();
  }
  await temporal.client.workflow.getHandle(workflowId(caseId)).result();

  const documents = await city.db.rows<{ kind: string; state: string; file_hash: string }>(
    'SELECT kind, state, file_hash FROM document WHERE case_id = $1 ORDER BY kind',
    [caseId],
  );
  expect(documents.map(({ kind, state }) => [kind, state])).toEqual([
    ['archive', 'issued'],
    ['decree', 'issued'],
    ['excerpt', 'issued'],
  ]);
  for (const { file_hash } of documents) {
    const bytes = await fileStore(city.dataDir).get(file_hash);
    expect(
      Buffer.from(bytes ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }

  const history = await temporal.client.workflow.getHandle(workflowId(caseId)).fetchHistory();
  const raw = Buffer.from(JSON.stringify(history)).toString() + decodePayloads(history);
  for (const secret of [planted, city.candidate.nip, city.candidate.name]) expect(raw).not.toContain(secret);
  expect(history.events?.length ?? 0).toBeLessThanOrEqual(10 * 8);
  expect(worker.failures).toEqual([]);
}, 60_000);

/** Payloads are base64 in JSON: their plain text, too, is searched. */
function decodePayloads(value: unknown): string {
  const text: string[] = [];
  JSON.stringify(value, (_key, each: unknown) => {
    if (each instanceof Uint8Array) text.push(Buffer.from(each).toString('utf8'));
    return each;
  });
  return text.join('\n');
}
