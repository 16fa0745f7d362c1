import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { rowCounts } from '../../support/row-counts.js';
import { statementsOf } from '../../support/statements.js';

let city: TestCity;
let api: TestApi;
let id: string;
let receiving: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const [target] = person.targets;
  receiving = target?.head ?? '';
  const facts = { toPosition: target?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const answer = await api.post(person.head, '/cases', {
    process: 'job-rotation',
    subject: person.nip,
    facts,
  });
  id = answer.body.id;
});

afterAll(() => city.drop());

const nobody = '01a199fc-2100-7a63-995b-95507bc8913e';

test.each([
  ['no body', undefined],
  ['a verdict that is no word of ours', { verdict: 'maybe' }],
  ['no verdict', { reason: 'x' }],
  ['a member too much', { verdict: 'supported', score: 5 }],
  ['a date where none belongs', { verdict: 'supported', effectiveDate: '2026-12-01' }],
  ['a reason that is no text', { verdict: 'objected', reason: ['x'] }],
  ['a reason with a NUL', { verdict: 'objected', reason: 'a\0b' }],
])('INPUT_INVALID for %s, with nothing written', async (_, body) => {
  await refused(receiving, body, 400, 'INPUT_INVALID');
});

test.each([
  ['another kind of step’s verdict', { verdict: 'approved' }, 400, 'VERDICT_NOT_OFFERED'],
  ['an opinion that would return the case', { verdict: 'returned', reason: 'x' }, 400, 'VERDICT_NOT_OFFERED'],
  ['an objection without a reason', { verdict: 'objected' }, 400, 'REASON_REQUIRED'],
])('%s is refused, with nothing written', async (_, body, status, code) => {
  await refused(receiving, body, status, code);
});

test.each([
  ['an office that has no part in the step', 'kadis-kesehatan', 403, 'NOT_YOUR_OFFICE'],
  ['the subject', 'pegawai-layak-pengawas-1', 403, 'OWN_CASE'],
  ['HR, who see everything', 'petugas-bkpsdm', 403, 'NOT_YOUR_OFFICE'],
  ['an account that is nobody’s', 'hantu', 403, 'ACCOUNT_UNKNOWN'],
])('%s is refused, with nothing written', async (_, username, status, code) => {
  await refused(username, { verdict: 'supported' }, status, code);
});

test('a task that is not there is unknown, whatever its id looks like', async () => {
  for (const task of [nobody, '1', 'x'.repeat(300), '%00']) {
    const answer = await api.post(receiving, `/tasks/${task}/decision`, { verdict: 'supported' });
    expect(answer.body).toMatchObject({ status: 404, code: 'TASK_UNKNOWN' });
    expect((await api.get(receiving, `/tasks/${task}`)).body).toMatchObject({
      status: 404,
      code: 'TASK_UNKNOWN',
    });
  }
});

test('a task of a case that one may not see is unknown', async () => {
  const { id: task } = await api.task(receiving, 'opinions');
  const answer = await api.get('kadis-kesehatan', `/tasks/${task}`);
  expect(answer.body).toMatchObject({ status: 404, code: 'TASK_UNKNOWN' });
});

test('a task says what may be said now, each with the schema of its whole body', async () => {
  const listed = await api.task(receiving, 'opinions');
  const { body: task } = await api
    .get(receiving, `/tasks/${listed.id}`)
    .set('Accept-Language', 'en')
    .expect(200);
  expect(task).toMatchObject({
    caseId: id,
    process: 'job-rotation',
    step: 'opinions',
    kind: 'opinion',
    title: 'Opinions of the releasing and the receiving agency',
    office: {
      key: 'position/bkad/head',
      title: 'Kepala Badan Keuangan dan Aset Daerah',
      unit: expect.any(String),
    },
    because: 'assigned',
    openedAt: '2026-11-02T02:00:00.000Z',
    dueAt: '2026-11-05T09:00:00.000Z',
    may: ['read', 'decide', 'declare-conflict'],
    decided: null,
    case: { number: 'MUT/2026/0001', state: 'running', effectiveDate: '2026-12-01' },
  });
  expect(task.verdicts.map(({ verdict, title }: Body) => [verdict, title])).toEqual([
    ['supported', 'Support'],
    ['objected', 'Object'],
  ]);
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const [supported, objected] = task.verdicts.map(({ schema }: Body) => ajv.compile(schema));
  expect(supported({ verdict: 'supported' })).toBe(true);
  expect(objected({ verdict: 'objected' })).toBe(false);
  expect(objected({ verdict: 'objected', reason: 'Beban kerja' })).toBe(true);
  expect(objected({ verdict: 'supported', reason: 'Beban kerja' })).toBe(false);
});

test('of two decisions at once one is taken; the other is told what, by whom and when', async () => {
  const { id: task } = await api.task(receiving, 'opinions');
  const answers = await Promise.all([
    api.post(receiving, `/tasks/${task}/decision`, { verdict: 'supported' }),
    api.post(receiving, `/tasks/${task}/decision`, { verdict: 'objected', reason: 'Beban kerja' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const taken = answers.find(({ status }) => status === 200)?.body.task.verdict;
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'ALREADY_DECIDED',
    values: { verdict: taken, by: expect.stringContaining('Made'), at: '2026-11-02T02:00:00.000Z' },
  });
  const { body: read } = await api.get(receiving, `/tasks/${task}`).expect(200);
  expect(read).toMatchObject({
    state: 'done',
    verdicts: [],
    may: ['read'],
    decided: { verdict: taken, capacity: 'holder' },
  });
});

test('a decision sent again under its key gets the same answer and is taken once; another body is refused', async () => {
  const { id: task } = await api.task('sekda', 'proposal');
  const path = `/tasks/${task}/decision`;
  const sent = await Promise.all([1, 2, 3].map(() => api.post('sekda', path, { verdict: 'approved' }, 'k')));
  for (const answer of sent) {
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      case: { id, number: 'MUT/2026/0001', state: 'running', open: ['decision'] },
      step: { key: 'proposal', kind: 'approval', state: 'closed', outcome: 'approved' },
      task: { id: task, state: 'done', verdict: 'approved' },
    });
  }
  const other = await api.post('sekda', path, { verdict: 'rejected', reason: 'x' }, 'k');
  expect(other.body).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_REUSED' });
  const fresh = await api.post('sekda', path, { verdict: 'approved' }, 'k2');
  expect(fresh.body).toMatchObject({ status: 409, code: 'ALREADY_DECIDED' });
});

test('a refusal is not kept: the same key serves the corrected attempt', async () => {
  const { id: task } = await api.task('walikota', 'decision');
  const path = `/tasks/${task}/decision`;
  expect((await api.post('walikota', path, { verdict: 'rejected' }, 'r')).body.code).toBe('REASON_REQUIRED');
  // The most that an ordinary verdict asks for: it opens the decree with its draft.
  const { texts, transactions } = await statementsOf(async () => {
    const answer = await api.post('walikota', path, { verdict: 'approved' }, 'r');
    expect(answer.body).toMatchObject({ case: { open: ['decree'] } });
  });
  expect(transactions).toBe(1);
  expect(texts.length).toBeLessThanOrEqual(10);
});

test('initials come in order: whose turn it is not yet is told so', async () => {
  const { body } = await api.get('walikota', `/cases/${id}`).expect(200);
  const waiting = body.steps.at(-1).with.filter(({ state }: Body) => state === 'waiting');
  expect(waiting).toHaveLength(4);
  const answer = await api.post('walikota', `/tasks/${waiting.at(-1).task}/decision`, { verdict: 'signed' });
  expect(answer.body).toMatchObject({ status: 409, code: 'TASK_NOT_OPEN', values: { state: 'waiting' } });
  expect(await api.inbox('walikota')).toEqual([]);
});

test('each verdict is one transaction with the opening of what follows: 10 statements, 24 for a signature', async () => {
  for (const initials of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda']) {
    const { id: task } = await api.task(initials, 'decree');
    const path = `/tasks/${task}/decision`;
    const counted = await statementsOf(() => api.post(initials, path, { verdict: 'initialled' }, task));
    expect(counted.transactions).toBe(1);
    expect(counted.texts.length).toBeLessThanOrEqual(10);
  }
  const { id: task } = await api.task('walikota', 'decree');
  const counted = await statementsOf(async () => {
    const answer = await api.post('walikota', `/tasks/${task}/decision`, { verdict: 'signed' }, task);
    expect(answer.body).toMatchObject({ case: { state: 'completed' } });
  });
  expect(counted.transactions).toBe(1);
  expect(counted.texts.length).toBeLessThanOrEqual(24);
});

test('an ended case takes no verdict but the acknowledgement of what it announced', async () => {
  const { id: task } = await api.task(receiving, 'announcement');
  const wrong = await api.post(receiving, `/tasks/${task}/decision`, { verdict: 'approved' });
  expect(wrong.body).toMatchObject({ status: 400, code: 'VERDICT_NOT_OFFERED' });
  await api.post(receiving, `/tasks/${task}/decision`, { verdict: 'acknowledged' }).expect(200);
});

/** The answer is this refusal, in both languages, and nothing is written. */
async function refused(
  username: string,
  body: object | undefined,
  status: number,
  code: string,
): Promise<void> {
  const { id: task } = await api.task(receiving, 'opinions');
  const before = await rowCounts(city.db);
  const indonesian = await api.post(username, `/tasks/${task}/decision`, body);
  const english = await api.post(username, `/tasks/${task}/decision`, body).set('Accept-Language', 'en');
  for (const answer of [indonesian, english]) {
    expect(answer.body).toMatchObject({ status, code });
    expect(answer.type).toBe('application/problem+json');
  }
  expect(indonesian.body.detail).not.toBe(english.body.detail);
  expect(await rowCounts(city.db)).toEqual(before);
}
