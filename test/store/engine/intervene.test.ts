import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { type Intervention, interveneInCase } from '../../../store/commands/intervene.js';
import { verifyCaseChain } from '../../../store/reads/case-events.js';
import { loadViewer } from '../../../store/viewer.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

const hour = 3_600_000;
const day = 24 * hour;
let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
}, 60_000);

afterAll(() => city?.drop());

async function intervene(
  kind: Intervention['kind'],
  now: number,
  username = 'petugas-bkpsdm',
): Promise<void> {
  const viewer = await loadViewer(city.db.rows, username, now);
  await interveneInCase(city.db, viewer, { caseId, kind, reason: 'Menunggu hasil audit' }, now);
}

async function opinions(): Promise<{ state: string; due_at: number }> {
  const [row] = await city.db.rows<{ state: string; due_at: number }>(
    `SELECT state, due_at FROM step WHERE case_id = $1 AND key = 'opinions'`,
    [caseId],
  );
  if (!row) throw new Error('no opinions step');
  return row;
}

test('only an HR officer may suspend, and nobody resumes what runs', async () => {
  await expect(intervene('suspension', monday, 'sekda')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(intervene('resumption', monday)).rejects.toMatchObject({ code: 'CASE_NOT_SUSPENDED' });
  expect((await opinions()).state).toBe('open');
});

test('a suspended case takes no verdict, sends no notice, and keeps its working time to the minute', async () => {
  const due = (await opinions()).due_at;
  // Monday 09:00, one working day later at 09:00, for exactly a week.
  await intervene('suspension', monday + day);
  await expect(intervene('suspension', monday + day)).rejects.toMatchObject({ code: 'CASE_SUSPENDED' });
  await expect(city.decide(caseId, 'opinions', 'supported', monday + day)).rejects.toThrow();
  await steerCase(city.db, caseId, monday + 5 * day);
  expect(
    await city.db.rows(`SELECT id FROM notification WHERE case_id = $1 AND kind IN ('reminder', 'overdue')`, [
      caseId,
    ]),
  ).toEqual([]);
  await intervene('resumption', monday + 8 * day);
  expect(await opinions()).toEqual({ state: 'open', due_at: due + 7 * day });
});

test('suspended while it lies with the proposer, it lies there again afterwards', async () => {
  const now = monday + 8 * day + hour;
  await city.decide(caseId, 'opinions', 'supported', now);
  await city.decide(caseId, 'proposal', 'returned', now, { reason: 'Lengkapi' });
  await intervene('suspension', now + hour);
  expect(await city.open(caseId)).toEqual([]);
  await intervene('resumption', now + 2 * hour);
  expect(await city.open(caseId)).toEqual(['resubmission']);
  const [row] = await city.db.rows<{ state: string }>('SELECT state FROM cases WHERE id = $1', [caseId]);
  expect(row?.state).toBe('returned');
});

test('a case whose decree has its number is not cancelled: what it changed stands', async () => {
  const now = monday + 9 * day;
  const plant = (number: string | null) =>
    city.db.rows(
      `INSERT INTO document (id, case_id, step_id, kind, state, number, template, template_revision, data, created_at)
       SELECT gen_random_uuid(), case_id, id, 'decree', $2, $3, 'decree', '1', '{}', now() FROM step WHERE case_id = $1 LIMIT 1`,
      [caseId, number === null ? 'draft' : 'signed', number],
    );
  await plant('821.2/0001/BKPSDM/XI/2026');
  await expect(intervene('cancellation', now)).rejects.toMatchObject({
    code: 'CANCELLATION_TOO_LATE',
    values: { number: '821.2/0001/BKPSDM/XI/2026' },
  });
  await city.db.rows('DELETE FROM document WHERE case_id = $1', [caseId]);
  await plant(null);
});

test('a cancelled case is over, owes nothing, and its chain holds', async () => {
  const now = monday + 9 * day;
  await intervene('cancellation', now);
  expect(await city.open(caseId)).toEqual([]);
  const [row] = await city.db.rows<{ state: string; next_at: number | null }>(
    'SELECT state, next_at FROM cases WHERE id = $1',
    [caseId],
  );
  expect(row).toEqual({ state: 'cancelled', next_at: null });
  await expect(intervene('suspension', now)).rejects.toMatchObject({ code: 'CASE_CLOSED' });
  expect(await verifyCaseChain(city.db.rows, caseId)).toBeNull();
});
