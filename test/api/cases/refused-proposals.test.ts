import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { rowCounts } from '../../support/row-counts.js';

let city: TestCity;
let api: TestApi;
let person: Movable;
let good: { process: string; subject: string; facts: Record<string, unknown> };
let before: object;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  good = { process: 'job-rotation', subject: person.nip, facts };
});

beforeEach(async () => {
  before = await rowCounts(city.db);
});

// Nothing half-made: a refusal leaves not a row, and no number is used up.
afterEach(async () => {
  expect(await rowCounts(city.db)).toEqual(before);
});

afterAll(() => city.drop());

test.each([
  ['a fact is missing', { reason: undefined }, 'facts.reason'],
  ['a fact is too much', { salary: 1 }, 'facts'],
  ['a fact is of the wrong type', { reason: 5 }, 'facts.reason'],
  ['a reason is blank', { reason: '   ' }, 'facts.reason'],
  ['a reason is longer than 4,000 characters', { reason: 'a'.repeat(4001) }, 'facts.reason'],
  ['a day does not exist', { effectiveDate: '2026-02-30' }, 'facts.effectiveDate'],
  ['a day is a moment', { effectiveDate: '2026-12-01T00:00:00Z' }, 'facts.effectiveDate'],
  ['a code is no code', { toPosition: 'a b' }, 'facts.toPosition'],
])('INPUT_INVALID names the fact when %s', async (_, change, path) => {
  const answer = await propose({ facts: { ...good.facts, ...change } });
  expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  expect(answer.body.details.map((detail: Body) => detail.path)).toContain(path);
  expect(answer.body.details[0].problem).toEqual({ id: expect.any(String), en: expect.any(String) });
});

test('every fact that is wrong is named at once', async () => {
  const answer = await propose({ facts: {} });
  expect(answer.body.details.map(({ path }: Body) => path)).toEqual([
    'facts.toPosition',
    'facts.reason',
    'facts.effectiveDate',
  ]);
});

test.each([
  ['an unknown process', { process: 'job-promotion' }, 404, 'PROCESS_UNKNOWN'],
  ['an unknown subject', { subject: '199001012015011001' }, 400, 'SUBJECT_UNKNOWN'],
  ['a subject that is no NIP', { subject: 'Rina' }, 400, 'SUBJECT_UNKNOWN'],
  ['no subject', { subject: undefined }, 400, 'INPUT_INVALID'],
  ['a member too much', { hurry: true }, 400, 'INPUT_INVALID'],
])('%s is refused', async (_, change, status, code) => {
  const answer = await propose(change);
  expect(answer.body).toMatchObject({ status, code, detail: expect.any(String) });
});

test.each([
  ['an unknown post', { toPosition: 'dinas-sihir/head' }, 400, 'POSITION_UNKNOWN'],
  ['a past date', { effectiveDate: '2026-11-01' }, 400, 'EFFECTIVE_DATE_PAST'],
  ['a date years ahead', { effectiveDate: '2029-01-01' }, 400, 'EFFECTIVE_DATE_TOO_FAR'],
  ['a filled post', { toPosition: 'dlh-sekretariat/kepala-subbagian-keuangan' }, 409, 'POST_NOT_VACANT'],
  ['another level', { toPosition: 'dindik-bidang-2/head' }, 400, 'NOT_A_ROTATION'],
  ['the head of an agency', { toPosition: 'dinkes/head' }, 400, 'LEVEL_NOT_SUPPORTED'],
])('%s is refused', async (_, change, status, code) => {
  const answer = await propose({ facts: { ...good.facts, ...change } });
  expect(answer.body).toMatchObject({ status, code });
});

test('the post that the person already holds is refused', async () => {
  const answer = await propose({ facts: { ...good.facts, toPosition: person.position } });
  expect(answer.body).toMatchObject({ status: 400, code: 'POST_IS_CURRENT' });
});

test('a rule that blocks is refused with every finding, its value and its source', async () => {
  const examined = await movable(city.db, 'pegawai-diperiksa');
  const change = { subject: examined.nip, facts: { ...good.facts, toPosition: examined.targets[0]?.code } };
  const answer = await propose(change, examined.head);
  expect(answer.body).toMatchObject({ status: 400, code: 'NOT_ELIGIBLE', values: { rules: 'no-sanction' } });
  const rule = answer.body.details.rules.find(({ key }: Body) => key === 'no-sanction');
  expect(rule).toMatchObject({
    result: 'fail',
    source: expect.any(String),
    value: { id: expect.any(String) },
  });
});

test.each([
  ['the head of another agency', 'kadis-kesehatan'],
  ['the regional secretary', 'sekda'],
  ['a colleague', 'pegawai-layak-pengawas-2'],
  ['an auditor', 'auditor'],
])('%s may not propose', async (_, username) => {
  const answer = await propose({}, username);
  expect(answer.body).toMatchObject({ status: 403, code: 'MAY_NOT_PROPOSE' });
});

test('an official does not propose themselves by virtue of their office', async () => {
  const camat = await movable(city.db, 'camat-tanjung');
  const own = { subject: camat.nip, facts: { ...good.facts, toPosition: camat.targets[0]?.code } };
  for (const as of [undefined, 'office']) {
    const answer = await propose({ ...own, as }, 'camat-tanjung');
    expect(answer.body).toMatchObject({ status: 403, code: 'OWN_PROPOSAL_BY_OFFICE' });
  }
});

test.each([
  ['walikota', 'SUBJECT_UNKNOWN'],
  ['sekda', 'SUBJECT_NOT_MOVABLE'],
  ['kadis-sosial', 'LEVEL_NOT_SUPPORTED'],
])('%s cannot be the subject', async (username, code) => {
  const [row] = await city.db.rows<{ nip: string | null }>(
    `SELECT e.nip FROM employee e JOIN account a ON a.employee_id = e.id WHERE a.username = $1`,
    [username],
  );
  const answer = await propose({ subject: row?.nip ?? 'tanpa-nip' }, 'petugas-bkpsdm');
  expect(answer.body).toMatchObject({ status: 400, code });
});

test('an account that belongs to nobody is refused', async () => {
  const answer = await propose({}, 'hantu');
  expect(answer.body).toMatchObject({ status: 403, code: 'ACCOUNT_UNKNOWN' });
});

test('an Idempotency-Key that is none is refused', async () => {
  const answer = await api.post(person.head, '/cases', good, 'x'.repeat(201));
  expect(answer.body).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_INVALID' });
});

function propose(change: object, username = person.head) {
  return api.post(username, '/cases', { ...good, ...change });
}
