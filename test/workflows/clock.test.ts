import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { workflowId } from '../../worker/relay.js';
import { type CaseWorker, startCaseWorker } from '../support/case-worker.js';
import { type TestCity, testCity } from '../support/city.js';
import { timeSkippingServer } from '../support/temporal.js';

let city: TestCity;
let temporal: TestWorkflowEnvironment;
let worker: CaseWorker;

beforeAll(async () => {
  [city, temporal] = await Promise.all([testCity(), timeSkippingServer()]);
  worker = await startCaseWorker(temporal, city);
}, 120_000);

afterAll(async () => {
  await worker?.stop();
  await temporal?.teardown();
  await city?.drop();
});

interface Notice {
  kind: string;
  at: number;
  target: string;
}

async function notices(caseId: string): Promise<Notice[]> {
  return city.db.rows<Notice>(
    `SELECT kind, at, target FROM notification WHERE case_id = $1 AND kind IN ('reminder', 'overdue', 'escalated') ORDER BY at, kind`,
    [caseId],
  );
}

const jakarta = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);

test('an undecided opinion is reminded, then told to the superior and to HR, each on its working day at 07:30', async () => {
  const opened = await temporal.currentTimeMs();
  const later = new Date(opened + 60 * 86_400_000).toISOString().slice(0, 10);
  const caseId = await city.propose(opened, { effectiveDate: later });
  await worker.relay.drained();
  await temporal.sleep('20 days');

  const given = await notices(caseId);
  expect(given.map(({ kind }) => kind)).toEqual([
    'reminder',
    'reminder',
    'overdue',
    'escalated',
    'escalated',
  ]);
  for (const { at } of given) {
    expect(jakarta(at).slice(11)).toBe('07:30');
    const day = jakarta(at).slice(0, 10);
    expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(await city.db.rows('SELECT date FROM holiday WHERE date = $1', [day])).toEqual([]);
  }
  const [sekda, hr] = await city.db.rows<{ office: string }>(
    `SELECT 'position/' || position_code AS office FROM office_role WHERE role IN ('competent-official', 'hr-agency-head') ORDER BY role`,
  );
  expect(given.slice(-2).map(({ target }) => target)).toEqual([sekda?.office, hr?.office]);

  const events = await history(caseId);
  expect(mostTimersPending(events)).toBeLessThanOrEqual(1);
}, 60_000);

test('nothing is owed any more for what has been decided, and only one timer was ever pending', async () => {
  const [row] = await city.db.rows<{ id: string }>('SELECT id FROM cases');
  const caseId = row?.id ?? '';
  const now = await temporal.currentTimeMs();
  const before = (await notices(caseId)).length;
  await city.decide(caseId, 'opinions', 'supported', now);
  await city.decide(caseId, 'proposal', 'rejected', now, { reason: 'Formasi berubah' });
  await worker.relay.drained();
  await temporal.sleep('30 days');
  expect(await notices(caseId)).toHaveLength(before);
  const described = await temporal.client.workflow.getHandle(workflowId(caseId)).describe();
  expect(described.status.name).toBe('COMPLETED');
  expect(mostTimersPending(await history(caseId))).toBeLessThanOrEqual(1);
}, 60_000);

interface TimerEvent {
  timerStartedEventAttributes?: object | null;
  timerFiredEventAttributes?: object | null;
  timerCanceledEventAttributes?: object | null;
}

async function history(caseId: string): Promise<readonly TimerEvent[]> {
  const { events } = await temporal.client.workflow.getHandle(workflowId(caseId)).fetchHistory();
  return events ?? [];
}

function mostTimersPending(events: readonly TimerEvent[]): number {
  let pending = 0;
  let most = 0;
  for (const event of events) {
    if (event.timerStartedEventAttributes) pending += 1;
    if (event.timerFiredEventAttributes || event.timerCanceledEventAttributes) pending -= 1;
    most = Math.max(most, pending);
  }
  return most;
}
