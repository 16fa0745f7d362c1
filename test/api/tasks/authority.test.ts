import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { appoint, dismiss, sendAway } from '../../support/incumbencies.js';

let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
});

afterAll(() => city.drop());

test('an opinion giver who is the subject does not see the task: it goes to the superior', async () => {
  const camat = await movable(city.db, 'camat-tanjung');
  const target = camat.targets[0] as Movable['targets'][number];
  const { id } = await propose('petugas-bkpsdm', camat, target.code);
  expect(await api.inbox('camat-tanjung')).toEqual([]);
  const superior = await api.task('sekda', 'opinions', id);
  expect(superior).toMatchObject({
    because: 'conflict',
    role: 'releasing-agency-head',
    may: expect.arrayContaining(['read', 'decide']),
  });
  const own = await api.post('camat-tanjung', `/tasks/${superior.id}/decision`, { verdict: 'supported' });
  expect(own.body).toMatchObject({ status: 403, code: 'OWN_CASE' });
  const { body } = await api.get('camat-tanjung', `/tasks/${superior.id}`).expect(200);
  expect(body).toMatchObject({ may: ['read'], verdicts: [] });
  await api.decide('sekda', 'opinions', { verdict: 'supported' }, id);
});

test('who is to initial their own decree does not: the superior does, and what they hold of HR changes nothing', async () => {
  const head = await movable(city.db, 'kabid-mutasi');
  const target = head.targets[1] as Movable['targets'][number];
  const { id } = await propose('kepala-bkpsdm', head, target.code);
  expect((await api.post('kabid-mutasi', `/cases/${id}/withdrawal`)).body.code).toBe('ONLY_PROPOSER');
  await api.decide(target.head, 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  await api.decide('walikota', 'decision', { verdict: 'approved' }, id);
  expect(await api.inbox('kabid-mutasi')).toEqual([]);
  const [own, next] = await Promise.all([
    api.task('kepala-bkpsdm', 'decree', id),
    api.get('kepala-bkpsdm', `/cases/${id}`),
  ]);
  expect(own).toMatchObject({ role: 'initials-1', because: 'conflict' });
  expect(next.body.steps.at(-1).with[0]).toMatchObject({ title: expect.stringContaining('Kepegawaian') });
});

test('Plh decides what is not strategic, and neither sees nor decides what is', async () => {
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const target = person.targets[0] as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  await appoint(city.db, 'asisten1', 'bkad/head', 'plh');
  await appoint(city.db, 'asisten2', 'kota/head', 'plh');
  await sendAway(city.db, 'bkad/head');
  await sendAway(city.db, 'kota/head');
  expect(await api.task('asisten1', 'opinions', id)).toMatchObject({
    may: expect.arrayContaining(['read', 'decide']),
  });
  await api.decide('asisten1', 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);

  const decision = await api.task('walikota', 'decision', id);
  expect(await api.inbox('asisten2')).toEqual([]);
  const answer = await api.post('asisten2', `/tasks/${decision.id}/decision`, { verdict: 'approved' });
  expect(answer.body).toMatchObject({
    status: 403,
    code: 'STRATEGIC_HOLDER_ONLY',
    values: { capacity: 'plh' },
  });

  await api.decide('walikota', 'decision', { verdict: 'approved' }, id);
  for (const initials of ['kabid-mutasi', 'kepala-bkpsdm', 'asisten3', 'sekda'])
    await api.decide(initials, 'decree', { verdict: 'initialled' }, id);
  const signature = await api.task('walikota', 'decree', id);
  const signing = await api.post('asisten2', `/tasks/${signature.id}/decision`, { verdict: 'signed' });
  expect(signing.body).toMatchObject({ status: 403, code: 'STRATEGIC_HOLDER_ONLY' });

  const events = await api.get('auditor', `/cases/${id}/events?limit=100`).expect(200);
  const opinion = events.body.items.find(
    (each: Body) => each.type === 'task-decided' && each.capacity === 'plh',
  );
  expect(opinion).toMatchObject({
    office: opinion.onBehalfOf,
    verdict: 'supported',
    actor: { name: expect.any(String) },
  });
});

test('a successor sees the open tasks at once; the predecessor no longer does, and cannot decide them', async () => {
  const person = await movable(city.db, 'pegawai-layak-pengawas-2');
  const target = person.targets.find(({ head }) => head === 'kadis-kesehatan') as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  const { id: task } = await api.task('kadis-kesehatan', 'opinions', id);
  await dismiss(city.db, 'kadis-kesehatan');
  const waiting = await api.get('auditor', `/cases/${id}`).expect(200);
  expect(waiting.body.steps.at(-1).with.find((each: Body) => each.task === task)).toMatchObject({
    holders: [],
  });

  await dismiss(city.db, 'kabag-hukum');
  await appoint(city.db, 'kabag-hukum', 'dinkes/head', 'definitive', '2026-11-02');
  expect(await api.inbox('kadis-kesehatan')).toEqual([]);
  const late = await api.post('kadis-kesehatan', `/tasks/${task}/decision`, { verdict: 'supported' });
  expect(late.body).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
  const { id: seen } = await api.task('kabag-hukum', 'opinions', id);
  expect(seen).toBe(task);
  await api.decide('kabag-hukum', 'opinions', { verdict: 'supported' }, id);
});

test('an escalated task is shown to the superior, who may read it and no more', async () => {
  const person = await movable(city.db, 'pegawai-layak-administrator-1');
  const target = person.targets[0] as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  const { id: task } = await api.task(target.head, 'opinions', id);
  await city.db.rows(
    `INSERT INTO task_office (task_id, office, reason, open, strategic, subject_id, opened_at, due_at)
     SELECT task_id, 'position/setda/head', 'escalated', true, false, subject_id, opened_at, due_at FROM task_office WHERE task_id = $1`,
    [task],
  );
  const shown = await api.task('sekda', 'opinions', id);
  expect(shown).toMatchObject({ id: task, because: 'escalated', may: ['read'], verdicts: [] });
  expect(shown.office.key).toMatch(/^position\/(?!setda)/);
  const answer = await api.post('sekda', `/tasks/${task}/decision`, { verdict: 'supported' });
  expect(answer.body).toMatchObject({ status: 403, code: 'ESCALATION_SEES_ONLY' });
});

test('who proposed by the step before does not decide the step that must be another’s', async () => {
  const person = await movable(city.db, 'pegawai-layak-administrator-2');
  const target = person.targets[0] as Movable['targets'][number];
  const { id } = await propose(person.head, person, target.code);
  await api.decide(target.head, 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  const { id: task } = await api.task('walikota', 'decision', id);
  await dismiss(city.db, 'walikota');
  await dismiss(city.db, 'sekda');
  await appoint(city.db, 'sekda', 'kota/head', 'definitive', '2026-11-02');
  const answer = await api.post('sekda', `/tasks/${task}/decision`, { verdict: 'approved' });
  expect(answer.body).toMatchObject({ status: 403, code: 'SAME_PERSON', values: { step: 'proposal' } });
  expect((await api.inbox('sekda')).filter((each) => each.caseId === id)).toEqual([]);
});

async function propose(username: string, person: Movable, toPosition: string): Promise<Body> {
  const facts = { toPosition, reason: 'Penyegaran organisasi', effectiveDate: '2026-12-01' };
  const answer = await api.post(username, '/cases', { process: 'job-rotation', subject: person.nip, facts });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
