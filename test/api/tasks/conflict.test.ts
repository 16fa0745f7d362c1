import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { appoint, relate, sendAway } from '../../support/incumbencies.js';
import { rowCounts } from '../../support/row-counts.js';

const declaration = { ground: 'personal-or-business', reason: 'Usaha keluarga kami bekerja sama' };

let city: TestCity;
let api: TestApi;
let person: Movable;
/** Account of the receiving agency's head, who gives an opinion, and the head's post. */
let head: string;
let post: string;

beforeEach(async () => {
  city = await testCity();
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
  head = person.targets[0]?.head ?? '';
  const { body } = await api.get(head, '/me').expect(200);
  post = body.offices[0].position.code ?? body.offices[0].position;
}, 60_000);

afterEach(() => city?.drop());

async function propose(username = person.head): Promise<string> {
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const body = { process: 'job-rotation', subject: person.nip, facts };
  return (await api.post(username, '/cases', body).expect(201)).body.id;
}

const declare = async (username: string, task: string, body: object = declaration, key?: string) =>
  (await api.post(username, `/tasks/${task}/conflict`, body, key)).body;

const decide = async (username: string, task: string, verdict: string) =>
  (await api.post(username, `/tasks/${task}/decision`, { verdict })).body;

async function stepOf(id: string, key: string): Promise<Body> {
  const { body } = await api.get('auditor', `/cases/${id}`).expect(200);
  return body.steps.find((step: Body) => step.key === key);
}

describe('refused, with nothing written, is a declaration', () => {
  test.each([
    ['without a ground', { reason: 'x' }],
    ['on a ground of one’s own', { ground: 'dislike', reason: 'x' }],
    ['without a reason', { ground: 'kin' }],
    ['with an empty reason', { ground: 'kin', reason: ' ' }],
    ['with a member too much', { ...declaration, of: 'sekda' }],
  ])('%s', async (_, body) => {
    const id = await propose();
    const { id: task } = await api.task(head, 'opinions', id);
    const before = await rowCounts(city.db);
    expect(await declare(head, task, body)).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    expect(await rowCounts(city.db)).toEqual(before);
  });

  test('by whoever could not decide the task, on one that is settled, and where nothing is judged', async () => {
    const id = await propose();
    const { id: task } = await api.task(head, 'opinions', id);
    const before = await rowCounts(city.db);
    expect(await declare('kadis-kesehatan', task)).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
    expect(await declare(person.username, task)).toMatchObject({ status: 403, code: 'OWN_CASE' });
    expect(await declare(head, '01a199fc-2100-7a63-995b-95507bc8913e')).toMatchObject({ status: 404 });
    expect(await rowCounts(city.db)).toEqual(before);

    await decide(head, task, 'supported');
    expect(await declare(head, task)).toMatchObject({ status: 409, code: 'ALREADY_DECIDED' });
    const proposal = await api.task('sekda', 'proposal', id);
    await api.post('sekda', `/tasks/${proposal.id}/decision`, { verdict: 'returned', reason: 'Lengkapi' });
    const mending = await api.task(person.head, 'resubmission', id);
    expect(mending.may).not.toContain('declare-conflict');
    expect(await declare(person.head, mending.id)).toMatchObject({ code: 'CONFLICT_NOT_ASKED' });
    await api.post('petugas-bkpsdm', `/cases/${id}/suspension`, { reason: 'Audit' }).expect(200);
    expect(await declare('sekda', task)).toMatchObject({ status: 403 });
  });
});

test('declared, the task goes to the superior office, and everything that is shown agrees', async () => {
  const id = await propose();
  const task = await api.task(head, 'opinions', id);
  expect(task.may).toEqual(['read', 'decide', 'declare-conflict']);
  const answer = await declare(head, task.id, declaration, 'once');
  expect(answer).toMatchObject({ case: { open: ['opinions'] }, task: { state: 'open', verdict: null } });
  expect(await declare(head, task.id, declaration, 'once')).toEqual(answer);
  const refused = { status: 403, code: 'CONFLICT_OF_INTEREST', values: { ground: 'personal-or-business' } };
  expect(await declare(head, task.id)).toMatchObject(refused);
  expect(await decide(head, task.id, 'supported')).toMatchObject(refused);
  expect((await api.inbox(head)).filter((each) => each.caseId === id)).toEqual([]);
  const own = await api.get(head, `/tasks/${task.id}`).expect(200);
  expect(own.body).toMatchObject({ may: ['read'], verdicts: [] });

  const superior = await api.task('sekda', 'opinions', id);
  expect(superior).toMatchObject({ id: task.id, because: 'conflict', may: task.may });
  const [, given] = (await stepOf(id, 'opinions')).with;
  expect(given).toMatchObject({ task: task.id, office: 'position/setda/head' });
  expect(given.holders).toHaveLength(1);
  await decide('sekda', task.id, 'supported');
  expect((await stepOf(id, 'opinions')).state).toBe('closed');
});

test('why is kept in the case’s chain, for HR and for whoever declared it', async () => {
  const id = await propose();
  const { id: task } = await api.task(head, 'opinions', id);
  await declare(head, task);
  const read = async (username: string) => {
    const { body } = await api.get(username, `/cases/${id}/events?limit=100`).expect(200);
    expect(body.verified).toBe(true);
    return body.items.find(({ type }: Body) => type === 'conflict-declared');
  };
  expect(await read('auditor')).toMatchObject({ task, capacity: 'holder', reason: declaration.reason });
  expect(await read(head)).toMatchObject({ reason: declaration.reason });
  for (const other of ['sekda', person.username]) expect(await read(other)).toMatchObject({ reason: null });
});

test('where somebody else acts in the office it stays there, with them alone', async () => {
  await appoint(city.db, 'asisten1', post, 'plh');
  await sendAway(city.db, post);
  const id = await propose();
  const { id: task } = await api.task(head, 'opinions', id);
  await declare(head, task);
  expect(await api.task('asisten1', 'opinions', id)).toMatchObject({ because: 'assigned' });
  expect((await api.inbox('sekda')).filter((each) => each.caseId === id)).toEqual([]);
  const [, given] = (await stepOf(id, 'opinions')).with;
  expect(given.holders.map(({ capacity }: Body) => capacity)).toEqual(['plh']);
  await decide('asisten1', task, 'supported');
});

test('it holds for all that follows in the case; with nobody left HR is alarmed, and power goes nowhere', async () => {
  const id = await propose();
  const { id: task } = await api.task(head, 'opinions', id);
  await declare(head, task);
  await declare('sekda', task, { ground: 'recommender', reason: 'Saya yang menyarankan' });
  expect((await stepOf(id, 'opinions')).with[1]).toMatchObject({ office: 'position/kota/head' });
  expect(await api.task('walikota', 'opinions', id)).toMatchObject({ id: task, because: 'conflict' });
  await decide('walikota', task, 'supported');
  // The proposal is the Sekda's; whoever proposes may not decide, so for the decision nobody is left.
  const proposal = await api.task('walikota', 'proposal', id);
  expect(await decide('sekda', proposal.id, 'approved')).toMatchObject({ code: 'CONFLICT_OF_INTEREST' });
  await decide('walikota', proposal.id, 'approved');
  const { body } = await api.get('petugas-bkpsdm', `/cases/${id}`).expect(200);
  expect(body.warnings.map(({ code }: Body) => code)).toContain('NO_AUTHORITY');
  expect((await stepOf(id, 'decision')).with[0]).toMatchObject({ office: 'position/kota/head', holders: [] });
});

describe('kin of the subject', () => {
  test('gives no opinion, from whichever side the registry tells it: the superior does', async () => {
    await relate(city.db, person.username, head, 'parent');
    const preview = await api.post(person.head, '/processes/job-rotation/preview', {
      subject: person.nip,
      facts: { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' },
    });
    const planned = preview.body.steps.find(({ key }: Body) => key === 'opinions').offices;
    expect(planned[1]).toMatchObject({ office: 'position/setda/head' });

    const id = await propose();
    expect((await api.inbox(head)).filter((each) => each.caseId === id)).toEqual([]);
    const task = await api.task('sekda', 'opinions', id);
    expect(task).toMatchObject({ because: 'conflict' });
    expect(await decide(head, task.id, 'supported')).toMatchObject({
      code: 'CONFLICT_OF_INTEREST',
      values: { ground: 'kin' },
    });
    expect((await api.get(head, '/tasks')).body.counts.open).toBe((await api.inbox(head)).length);
  });

  test('may propose, but gives no opinion by proposing', async () => {
    await relate(city.db, person.head, person.username, 'sibling-in-law');
    const id = await propose();
    const [first] = (await stepOf(id, 'opinions')).with;
    expect(first).toMatchObject({
      role: 'releasing-agency-head',
      state: 'open',
      office: 'position/setda/head',
    });
  });

  test('in the HR agency, does not intervene in the case either', async () => {
    await relate(city.db, 'petugas-bkpsdm', person.username, 'spouse');
    const id = await propose();
    const answer = await api.post('petugas-bkpsdm', `/cases/${id}/cancellation`, { reason: 'x' });
    expect(answer.body).toMatchObject({ status: 403, code: 'CONFLICT_OF_INTEREST' });
  });
});
