import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideTask } from '../../../store/commands/decide-task.js';
import { loadViewer } from '../../../store/viewer.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { type TestCity, testCity } from '../../support/city.js';
import { appoint } from '../../support/incumbencies.js';

// The head of the receiving agency goes on leave; a head of another agency is their Plh.
const hr = 'petugas-bkpsdm';
const away = 'kaban-keuangan';
const plh = 'kadis-sosial';

let city: TestCity;
let api: TestApi;
let caseId: string;
let order: Body;
let absence: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  const person = await movable(city.db, 'pegawai-layak-pengawas-1');
  const target = person.targets.find(({ head }) => head === away) as Movable['targets'][number];
  const facts = { toPosition: target.code, reason: 'Penyegaran organisasi', effectiveDate: '2026-12-01' };
  const body = { process: 'job-rotation', subject: person.nip, facts };
  caseId = (await api.post(person.head, '/cases', body).expect(201)).body.id;
}, 60_000);

afterAll(() => city?.drop());

const nipOf = async (username: string) => (await api.get(username, '/me').expect(200)).body.nip;
const mine = async (username: string) =>
  (await api.inbox(username)).filter((each: Body) => each.caseId === caseId && each.step === 'opinions');
const opinion = async () => {
  const { body } = await api.get('auditor', `/cases/${caseId}`).expect(200);
  return body.steps.at(-1).with.find(({ office }: Body) => office === 'position/bkad/head');
};

test('a Plh is ordered together with the leave of the holder, and sees the task at once', async () => {
  const body = {
    kind: 'plh',
    position: 'bkad/head',
    official: await nipOf(plh),
    from: '2026-11-02',
    until: '2026-11-13',
  };
  order = (await api.post(hr, '/orders', { ...body, absence: { kind: 'annual-leave' } }).expect(201)).body;
  expect(order).toMatchObject({ kind: 'plh', state: 'acting' });
  const { body: holder } = await api.get(hr, `/employees/${await nipOf(away)}`).expect(200);
  expect(holder.record.absences).toMatchObject([
    { kind: 'annual-leave', from: '2026-11-02', to: '2026-11-14' },
  ]);
  absence = holder.record.absences[0].id;
  expect(await mine(plh)).toMatchObject([
    { because: 'assigned', may: expect.arrayContaining(['read', 'decide']) },
  ]);
});

test('the case says with whom it is: the Plh on behalf of the holder, and the holder until when away', async () => {
  const title = 'Kepala Badan Keuangan dan Aset Daerah';
  expect((await opinion()).holders).toEqual([
    { name: expect.any(String), capacity: 'plh', as: `Plh. ${title}, a.n.`, awayUntil: null },
    { name: expect.any(String), capacity: 'holder', as: title, awayUntil: '2026-11-13' },
  ]);
  // A mandate takes nothing from whoever gave it.
  expect(await mine(away)).toMatchObject([{ may: expect.arrayContaining(['read', 'decide']) }]);
});

test('the holder comes back early: the Plh loses the task at once, and what they do with the office', async () => {
  const [{ id: task }] = await mine(plh);
  const path = `/employees/${await nipOf(away)}/absences/${absence}/cancellation`;
  await api.post('sekda', path).expect(200);
  expect(await mine(plh)).toEqual([]);
  const late = await api.post(plh, `/tasks/${task}/decision`, { verdict: 'supported' });
  expect(late.body).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
  expect((await opinion()).holders).toMatchObject([{ capacity: 'holder', awayUntil: null }]);
  const { body: me } = await api.get(plh, '/me').expect(200);
  expect(me.offices.map(({ capacity }: Body) => capacity)).toEqual(['holder']);
  const { body } = await api.get(hr, `/orders/${order.id}`).expect(200);
  expect(body.state).toBe('idle');
});

test('who came back while the Plh was deciding decides alone: the verdict waits for the absence, and is refused', async () => {
  const again = { kind: 'sick-leave', from: '2026-11-02', until: '2026-11-13' };
  const nip = await nipOf(away);
  const { body: sick } = await api.post(hr, `/employees/${nip}/absences`, again).expect(201);
  const [{ id: taskId }] = await mine(plh);
  const viewer = await loadViewer(city.db.rows, plh, api.now);
  await api.post(hr, `/employees/${nip}/absences/${sick.id}/cancellation`).expect(200);
  const command = { taskId, verdict: 'supported', answer: {}, verifyAt: 'http://localhost' };
  await expect(decideTask(city.db, async () => viewer, command, api.now)).rejects.toMatchObject({
    code: 'NOT_YOUR_OFFICE',
  });
  await api.post(hr, `/employees/${nip}/absences`, again).expect(201);
});

test('the Plh decides the opinion; the chain says by which order and for whom', async () => {
  await api.decide(plh, 'opinions', { verdict: 'supported' }, caseId);
  const { body } = await api.get('auditor', `/cases/${caseId}/events?limit=100`).expect(200);
  const decided = body.items.find(
    ({ type, capacity }: Body) => type === 'task-decided' && capacity === 'plh',
  );
  expect(decided).toMatchObject({ onBehalfOf: expect.stringContaining('Kepala Badan Keuangan') });
  const [row] = await city.db.rows(
    'SELECT capacity, authority FROM task WHERE case_id = $1 AND capacity = $2',
    [caseId, 'plh'],
  );
  expect(row).toEqual({ capacity: 'plh', authority: order.id });
});

test('the mayor’s decision waits for the mayor, away or not: it never goes to a Plh', async () => {
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, caseId);
  await appoint(city.db, 'asisten1', 'kota/head', 'plh');
  await city.db.rows(
    `INSERT INTO absence (id, employee_id, kind, valid_from, valid_to) SELECT gen_random_uuid(), employee_id, 'official-travel', '2026-11-01', '2026-11-09'
     FROM account WHERE username = 'walikota'`,
  );
  const { id } = await api.task('walikota', 'decision', caseId);
  expect((await api.inbox('asisten1')).filter((each) => each.caseId === caseId)).toEqual([]);
  const refused = await api.post('asisten1', `/tasks/${id}/decision`, { verdict: 'approved' });
  expect(refused.body).toMatchObject({
    status: 403,
    code: 'STRATEGIC_HOLDER_ONLY',
    values: { capacity: 'plh' },
  });
  const { body } = await api.get('auditor', `/cases/${caseId}`).expect(200);
  expect(body.steps.at(-1).with[0].holders).toMatchObject([{ capacity: 'holder', awayUntil: '2026-11-08' }]);
  const { body: me } = await api.get('asisten1', '/me').expect(200);
  expect(me.offices).toContainEqual(expect.objectContaining({ position: 'kota/head', capacity: 'plh' }));
});
