import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { steerCase } from '../../../store/advance/steer-case.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { rowCounts } from '../../support/row-counts.js';

// Opened on Monday 2 November: due on Thursday at 16:00, told to HR five working days later at 07:30.
const told = '2026-11-12T00:30:00.000Z';
const justBefore = Date.parse(told) - 1;
const afterwards = Date.parse(told);

let city: TestCity;
let api: TestApi;
let person: Movable;
let receiving: string;
let id: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
  receiving = person.targets[0]?.head ?? '';
}, 60_000);

afterAll(() => city?.drop());

beforeEach(async () => {
  api.now = monday;
  const facts = { toPosition: person.targets[0]?.code, reason: 'Penyegaran', effectiveDate: '2026-12-01' };
  const body = { process: 'job-rotation', subject: person.nip, facts };
  const answer = await api.post(person.username, '/cases', body);
  id = answer.body.id;
});

afterEach(() => api.post('petugas-bkpsdm', `/cases/${id}/cancellation`, { reason: 'Selesai diuji' }));

async function taskOf(role: string): Promise<string> {
  const { body } = await api.get('petugas-bkpsdm', `/cases/${id}`).expect(200);
  const step = body.steps.find(({ key }: Body) => key === 'opinions');
  return step.with.find((each: Body) => each.role === role).task;
}

async function say(username: string, task: string, verdict: string, key?: string) {
  return (await api.post(username, `/tasks/${task}/decision`, { verdict }, key)).body;
}

test('before HR has been told, nobody enters a silence, and HR learns from when', async () => {
  const task = await taskOf('receiving-agency-head');
  const before = await rowCounts(city.db);
  api.now = justBefore;
  for (const hr of ['petugas-bkpsdm', 'kepala-bkpsdm']) {
    expect(await say(hr, task, 'no-opinion')).toMatchObject({
      status: 409,
      code: 'NO_OPINION_TOO_EARLY',
      values: { at: told },
    });
  }
  expect(await say(receiving, task, 'no-opinion')).toMatchObject({ code: 'VERDICT_NOT_OFFERED' });
  expect(await say('kadis-kesehatan', task, 'no-opinion')).toMatchObject({ code: 'NOT_YOUR_OFFICE' });
  expect(await rowCounts(city.db)).toEqual(before);
  const { body } = await api.get('petugas-bkpsdm', `/tasks/${task}`).expect(200);
  expect(body).toMatchObject({ may: ['read'], verdicts: [] });
});

test('afterwards HR is offered exactly that, the superior nothing, and the giver may still speak', async () => {
  const task = await taskOf('receiving-agency-head');
  await steerCase(city.db, id, afterwards);
  api.now = afterwards;
  const inbox = await api.inbox('kepala-bkpsdm');
  const shown = inbox.find((each) => each.id === task);
  expect(shown).toMatchObject({ because: 'escalated', may: ['read', 'decide'] });
  expect(shown.verdicts.map(({ verdict }: Body) => verdict)).toEqual(['no-opinion']);
  const superior = (await api.inbox('sekda')).find((each) => each.id === task);
  expect(superior).toMatchObject({ because: 'escalated', may: ['read'], verdicts: [] });
  expect(await say('sekda', task, 'no-opinion')).toMatchObject({ code: 'ESCALATION_SEES_ONLY' });
  expect(await say('kepala-bkpsdm', task, 'supported')).toMatchObject({ code: 'ESCALATION_SEES_ONLY' });
  expect(await say(receiving, task, 'supported')).toMatchObject({ task: { verdict: 'supported' } });
  expect(await say('kepala-bkpsdm', task, 'no-opinion')).toMatchObject({ code: 'ALREADY_DECIDED' });
});

test('entered for all, the case goes on without an opinion, and says who entered it', async () => {
  api.now = afterwards;
  const first = await taskOf('releasing-agency-head');
  const second = await taskOf('receiving-agency-head');
  const once = await say('kepala-bkpsdm', first, 'no-opinion', 'once');
  expect(await say('kepala-bkpsdm', first, 'no-opinion', 'once')).toEqual(once);
  expect(await say('petugas-bkpsdm', second, 'no-opinion')).toMatchObject({
    step: { key: 'opinions', state: 'closed', outcome: 'no-opinion' },
    case: { state: 'running', open: ['proposal'] },
  });
  const { body } = await api.get('auditor', `/cases/${id}`).expect(200);
  const step = body.steps.find(({ key }: Body) => key === 'opinions');
  expect(step.with.map(({ decided }: Body) => [decided.verdict, decided.capacity])).toEqual([
    ['no-opinion', 'holder'],
    ['no-opinion', 'hr-officer'],
  ]);
  expect(await say(receiving, second, 'supported')).toMatchObject({ code: 'ALREADY_DECIDED' });
});
