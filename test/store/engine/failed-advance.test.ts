import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { steerCase } from '../../../store/advance/steer-case.js';
import { verifyCaseChain } from '../../../store/reads/case-events.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

const day = 86_400_000;
let city: TestCity;
let caseId: string;

beforeAll(async () => {
  city = await testCity();
  caseId = await city.propose(monday);
}, 60_000);

afterAll(() => city?.drop());

/** Takes a named office away while `work` runs. */
async function without<T>(role: string, work: () => Promise<T>): Promise<T> {
  const [row] = await city.db.rows<{ position_code: string }>(
    'DELETE FROM office_role WHERE role = $1 RETURNING position_code',
    [role],
  );
  try {
    return await work();
  } finally {
    await city.db.rows('INSERT INTO office_role (role, position_code) VALUES ($1, $2)', [
      role,
      row?.position_code,
    ]);
  }
}

const incidents = () =>
  city.db.rows<{ code: string }>('SELECT code FROM incident WHERE case_id = $1 AND closed_at IS NULL', [
    caseId,
  ]);

test('what the clock owes and cannot be done is tried again in a minute, not at once', async () => {
  const now = monday + 20 * day;
  const plan = await without('hr-agency-head', () => steerCase(city.db, caseId, now));
  expect(plan.nextAt).toBe(now + 60_000);
  expect(await incidents()).toEqual([{ code: 'NO_AUTHORITY' }]);
  await steerCase(city.db, caseId, now + 60_000);
  expect(await incidents()).toEqual([]);
});

test('a verdict after which nothing can be opened stands, with an incident and a whole chain', async () => {
  const now = monday + 21 * day;
  await city.decide(caseId, 'opinions', 'supported', now);
  await without('appointing-authority', () => city.decide(caseId, 'proposal', 'approved', now));
  expect(await city.open(caseId)).toEqual([]);
  expect(await incidents()).toEqual([{ code: 'NO_AUTHORITY' }]);
  expect(await verifyCaseChain(city.db.rows, caseId)).toBeNull();
  await steerCase(city.db, caseId, now + 1);
  expect(await city.open(caseId)).toEqual(['decision']);
  expect(await incidents()).toEqual([]);
  expect(await verifyCaseChain(city.db.rows, caseId)).toBeNull();
});

test('a deadlock in what follows undoes the signature with it, and both are done again', async () => {
  const now = monday + 22 * day;
  await city.decide(caseId, 'decision', 'approved', now);
  for (let turn = 0; turn < 4; turn += 1) await city.decide(caseId, 'decree', 'initialled', now);
  const other = new pg.Client(city.url);
  await other.connect();
  try {
    await other.query('BEGIN');
    // As an import does: many incumbencies changed in one transaction, among them the subject's and the mayor's.
    await touch(other, city.candidate.username);
    const signing = city.decide(caseId, 'decree', 'signed', now);
    await waiting();
    const touched = touch(other, 'walikota');
    await Promise.race([signing, touched.then(() => other.query('ROLLBACK'))]);
    await signing;
  } finally {
    await other.end();
  }
  expect(await incidents()).toEqual([]);
  expect(await city.db.rows(`SELECT state FROM cases WHERE id = $1`, [caseId])).toEqual([
    { state: 'completed' },
  ]);
  expect(await city.db.rows(`SELECT last FROM number_register WHERE series LIKE 'decree/%'`)).toEqual([
    { last: 1 },
  ]);
  expect(await verifyCaseChain(city.db.rows, caseId)).toBeNull();
});

function touch(client: pg.Client, username: string): Promise<unknown> {
  return client.query(
    `UPDATE incumbency SET basis = basis WHERE valid_to IS NULL AND kind = 'definitive' AND employee_id = (SELECT employee_id FROM account WHERE username = $1)`,
    [username],
  );
}

/** Until a session waits for a lock. */
async function waiting(): Promise<void> {
  for (;;) {
    const rows = await city.db.rows(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}
