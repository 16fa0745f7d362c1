import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { rowCounts } from '../../support/row-counts.js';

let city: TestCity;
let api: TestApi;
let person: Movable;
let body: { process: string; subject: string; facts: Record<string, unknown> };

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  body = { process: 'job-rotation', subject: person.nip, facts };
});

afterAll(() => city.drop());

test('the same proposal sent at once under one key opens one case, and all get one answer', async () => {
  const eight = Array.from({ length: 8 }, () => api.post(person.head, '/cases', body, 'proposal-1'));
  const sent = await Promise.all(eight);
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]));
  for (const answer of sent) expect(answer.body).toEqual(sent[0]?.body);
  expect(new Set(sent.map(({ headers }) => headers.location)).size).toBe(1);
  expect(await rowCounts(city.db)).toMatchObject({ cases: 1, serials: 1, idempotency_key: 1 });
});

test('the same key later gets the same answer, whatever has happened to the case since', async () => {
  const [first] = await city.db.rows<{ answer: object }>('SELECT answer FROM idempotency_key');
  await api.decide('kaban-keuangan', 'opinions', { verdict: 'supported' });
  const again = await api.post(person.head, '/cases', body, 'proposal-1');
  expect(again.status).toBe(201);
  expect(again.body).toEqual(first?.answer);
  expect(again.body.steps.at(-1)).toMatchObject({ key: 'opinions', state: 'open' });
});

test('the same key with another body is refused', async () => {
  const answer = await api.post(person.head, '/cases', { ...body, as: 'office' }, 'proposal-1');
  expect(answer.body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
});

test('a second rotation for one person is refused with the number of the first', async () => {
  const before = await rowCounts(city.db);
  const answer = await api.post('petugas-bkpsdm', '/cases', body);
  expect(answer.body).toMatchObject({
    status: 409,
    code: 'ROTATION_IN_PROGRESS',
    values: { number: 'MUT/2026/0001' },
  });
  expect(await rowCounts(city.db)).toEqual(before);
});

test('of two proposals for one person at once one is opened, the other is told of it', async () => {
  const other = await movable(city.db, 'pegawai-layak-pengawas-2');
  const proposal = {
    ...body,
    subject: other.nip,
    facts: { ...body.facts, toPosition: other.targets[2]?.code },
  };
  const answers = await Promise.all([
    api.post(other.head, '/cases', proposal),
    api.post('petugas-bkpsdm', '/cases', proposal),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({ code: 'ROTATION_IN_PROGRESS', values: { number: 'MUT/2026/0002' } });
  expect(await rowCounts(city.db)).toMatchObject({ cases: 2, serials: 2 });
});
