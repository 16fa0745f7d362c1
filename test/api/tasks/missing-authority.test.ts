import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { steerCase } from '../../../store/advance/steer-case.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type Movable, movable } from '../../support/candidates.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';
import { appoint, dismiss } from '../../support/incumbencies.js';

// The receiving agency has no head: HR is asked to name somebody.
const hr = 'kepala-bkpsdm';
const acting = 'kadis-sosial';
const vacant = 'bkad/head';

let city: TestCity;
let api: TestApi;
let target: Movable['targets'][number];
let person: Movable;
let now: number;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  person = await movable(city.db, 'pegawai-layak-pengawas-1');
  target = person.targets.find(({ head }) => head === 'kaban-keuangan') as Movable['targets'][number];
  await dismiss(city.db, 'kaban-keuangan');
}, 60_000);

beforeEach(() => {
  now = monday;
});

afterAll(() => city?.drop());

async function propose(): Promise<string> {
  const facts = { toPosition: target.code, reason: 'Penyegaran organisasi', effectiveDate: '2026-12-01' };
  const answer = await api.post(person.head, '/cases', {
    process: 'job-rotation',
    subject: person.nip,
    facts,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id;
}

const withdraw = (id: string) => api.post(person.head, `/cases/${id}/withdrawal`).expect(200);
const asked = (id: string, who = hr) => api.task(who, 'authority-missing', id);
const steer = (id: string) => {
  now += 1;
  return steerCase(city.db, id, now);
};
const inboxOf = async (who: string, id: string) =>
  (await api.inbox(who)).filter(({ caseId }: Body) => caseId === id).map(({ step }: Body) => step);
const naming = async (more: object = {}) => ({
  verdict: 'received',
  official: (await api.get(acting, '/me').expect(200)).body.nip,
  from: '2026-11-02',
  until: '2026-12-31',
  ...more,
});

test('nobody but HR is asked, in a task of the case that says which office, why, and what would help', async () => {
  const id = await propose();
  const task = await asked(id);
  expect(task).toMatchObject({
    caseId: id,
    kind: 'task',
    title: 'Tidak ada pejabat yang dapat bertindak: Kepala Badan Keuangan dan Aset Daerah',
    role: 'opinions/receiving-agency-head',
    because: 'assigned',
    may: ['read', 'decide'],
    dueAt: '2026-11-04T09:00:00.000Z',
    missing: {
      step: 'opinions',
      office: { key: `position/${vacant}`, title: 'Kepala Badan Keuangan dan Aset Daerah' },
      why: 'vacant',
      needed: 'Jabatan Kepala Badan Keuangan dan Aset Daerah tidak terisi: tunjuk Plt atau Plh',
    },
  });
  const english = await api.get(hr, `/tasks/${task.id}`).set('Accept-Language', 'en').expect(200);
  expect(english.body.missing.needed).toBe(
    'Nobody is in office as Kepala Badan Keuangan dan Aset Daerah: name a Plt or Plh',
  );
  for (const who of [acting, 'sekda', person.head])
    expect(await inboxOf(who, id)).not.toContain('authority-missing');
  const refused = await api.post('sekda', `/tasks/${task.id}/decision`, await naming());
  expect(refused.body).toMatchObject({ status: 403, code: 'NOT_YOUR_OFFICE' });
  const { body } = await api.get('auditor', `/cases/${id}`).expect(200);
  expect(body.steps.map(({ key }: Body) => key)).toEqual(['eligibility', 'opinions', 'authority-missing']);
  expect(body.next).not.toContain('Tidak ada pejabat');
  await withdraw(id);
  expect(await inboxOf(hr, id)).toEqual([]);
});

test('the form is a JSON Schema of its own; what it does not take, and what no order may be, is refused', async () => {
  const id = await propose();
  const { id: task, verdicts } = await asked(id);
  expect(verdicts.map(({ verdict }: Body) => verdict)).toEqual(['received']);
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const takes = ajv.compile(verdicts[0].schema);
  const good = await naming();
  expect([takes(good), takes({ ...good, number: 'SP/1' })]).toEqual([true, true]);
  const { official: _, ...without } = good;
  const answer = async (body: object, language = 'id') =>
    (await api.post(hr, `/tasks/${task}/decision`, body).set('Accept-Language', language)).body;
  for (const wrong of [
    without,
    { ...good, official: '12' },
    { ...good, salary: 1 },
    { ...good, until: 'soon' },
  ]) {
    expect(takes(wrong)).toBe(false);
    expect(await answer(wrong)).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  }
  expect(await answer({ verdict: 'acknowledged', reason: 'x' })).toMatchObject({
    code: 'VERDICT_NOT_OFFERED',
  });
  const outsider = await nipOfHolder(city.db, 'dinkes-bidang-2/head');
  expect(await answer({ ...good, official: outsider })).toMatchObject({
    status: 409,
    code: 'OFFICIAL_OTHER_AGENCY',
  });
  expect(await answer({ ...good, until: '2027-03-01' }, 'en')).toMatchObject({
    code: 'ORDER_TOO_LONG',
    detail: 'A Plt acts for 3 months at most: until 1 February 2027, not 1 March 2027',
  });
  expect(await inboxOf(hr, id)).toEqual(['authority-missing']);
  await withdraw(id);
});

test('HR names a Plt: an order is given, the Plt has the task, and what stood beside the flow is over', async () => {
  const id = await propose();
  const { id: task } = await asked(id);
  const { body } = await api.post(hr, `/tasks/${task}/decision`, await naming(), 'once').expect(200);
  expect(body).toMatchObject({
    step: { state: 'closed', outcome: 'received' },
    task: { verdict: 'received' },
  });
  const again = await api.post(hr, `/tasks/${task}/decision`, await naming(), 'once').expect(200);
  expect(again.body).toEqual(body);
  expect(await inboxOf(acting, id)).toEqual(['opinions']);
  expect(await inboxOf(hr, id)).toEqual([]);
  const orders = await api.get(hr, `/orders?position=${vacant}`).expect(200);
  expect(orders.body.items).toMatchObject([{ kind: 'plt', state: 'acting', until: '2026-12-31' }]);
  const incidents = await city.db.rows('SELECT 1 FROM incident WHERE case_id = $1 AND closed_at IS NULL', [
    id,
  ]);
  expect(incidents).toEqual([]);
  const done = await api.get(hr, `/tasks/${task}`).expect(200);
  expect(done.body.decided).toMatchObject({
    verdict: 'received',
    form: [{ key: 'official' }, { key: 'from' }, { key: 'until' }],
  });
  const twice = await api.post(hr, `/tasks/${task}/decision`, await naming());
  expect(twice.body).toMatchObject({ status: 409, code: 'ALREADY_DECIDED' });
  const events = await city.db.rows<{ type: string }>(
    'SELECT type FROM event WHERE stream = $1 ORDER BY seq',
    [`case:${id}`],
  );
  expect(events.map(({ type }) => type).slice(-5)).toEqual([
    'task-decided',
    'step-closed',
    'authority-restored',
    'task-opened',
    'incident-closed',
  ]);
  await api.decide(acting, 'opinions', { verdict: 'supported' }, id);
  await withdraw(id);
  await api.post(hr, `/orders/${orders.body.items[0].id}/revocation`, { reason: 'Selesai' }).expect(200);
});

test('HR’s task closes by itself once somebody can act, and comes back when nobody can again', async () => {
  const id = await propose();
  const { id: first } = await asked(id);
  const { verdict: _, ...order } = await naming({ from: '2026-11-02', until: '2026-11-30' });
  const given = await api
    .post('petugas-bkpsdm', '/orders', { kind: 'plt', position: vacant, ...order })
    .expect(201);
  expect(await inboxOf(acting, id)).toEqual(['opinions']);
  await steer(id);
  expect(await inboxOf(hr, id)).toEqual([]);
  const late = await api.post(hr, `/tasks/${first}/decision`, await naming());
  expect(late.body).toMatchObject({ status: 409, code: 'TASK_NOT_OPEN' });
  await api.post(hr, `/orders/${given.body.id}/revocation`, { reason: 'Sakit' }).expect(200);
  await steer(id);
  const second = await asked(id);
  expect(second.id).not.toBe(first);
  await steer(id);
  expect(await inboxOf(hr, id)).toEqual(['authority-missing']);
  await withdraw(id);
});

test('an order that begins later is waited for; revoked before, HR is asked anew', async () => {
  const id = await propose();
  await api.decide(hr, 'authority-missing', await naming({ from: '2026-11-10' }), id);
  await steer(id);
  expect(await inboxOf(hr, id)).toEqual([]);
  const { body } = await api.get(hr, `/orders?position=${vacant}`).expect(200);
  expect(body.items[0].state).toBe('ahead');
  await api.post(hr, `/orders/${body.items[0].id}/revocation`, { reason: 'Batal' }).expect(200);
  await steer(id);
  expect(await inboxOf(hr, id)).toEqual(['authority-missing']);
  await withdraw(id);
});

const reappoint = (username: string) =>
  city.db.rows(
    `UPDATE incumbency SET valid_to = NULL WHERE kind = 'definitive' AND valid_to = '2026-11-02' AND employee_id = (SELECT employee_id FROM account WHERE username = $1)`,
    [username],
  );
const openIncidents = (id: string) =>
  city.db.rows<{ code: string }>('SELECT code FROM incident WHERE case_id = $1 AND closed_at IS NULL', [id]);

test('HR in conflict, or without a head itself: its superior is asked, and HR again once it can', async () => {
  await dismiss(city.db, hr);
  const vacantHr = await propose();
  expect(await inboxOf('sekda', vacantHr)).toContain('authority-missing');
  await withdraw(vacantHr);
  await appoint(city.db, person.username, 'bkpsdm/head', 'plt', '2026-11-02');
  const id = await propose();
  const task = await asked(id, 'sekda');
  const own = await api.post(person.username, `/tasks/${task.id}/decision`, await naming());
  expect(own.body).toMatchObject({ status: 403, code: 'OWN_CASE' });
  await city.db.rows(`DELETE FROM incumbency WHERE position_code = 'bkpsdm/head' AND kind = 'plt'`);
  await reappoint(hr);
  await steer(id);
  await api.decide(hr, 'authority-missing', await naming(), id);
  await api.decide(acting, 'opinions', { verdict: 'supported' }, id);
  await withdraw(id);
});

test('what is for the holder alone no order mends: HR takes note, with a reason, and is not asked again', async () => {
  const id = await propose();
  await api.decide(acting, 'opinions', { verdict: 'supported' }, id);
  await dismiss(city.db, 'walikota');
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  const task = await asked(id);
  expect(task).toMatchObject({
    role: 'decision/appointing-authority',
    missing: {
      why: 'vacant',
      office: { title: 'Wali Kota' },
      needed: expect.stringContaining('perlu pengangkatan'),
    },
    verdicts: [{ verdict: 'acknowledged', schema: { required: ['verdict', 'reason'] } }],
  });
  const answer = (body: object) => api.post(hr, `/tasks/${task.id}/decision`, body);
  expect((await answer({ verdict: 'acknowledged' })).body).toMatchObject({ code: 'REASON_REQUIRED' });
  expect((await answer(await naming())).body).toMatchObject({ code: 'VERDICT_NOT_OFFERED' });
  await answer({ verdict: 'acknowledged', reason: 'Menunggu pelantikan Penjabat' }).expect(200);
  await steer(id);
  expect(await inboxOf(hr, id)).toEqual([]);
  expect(await openIncidents(id)).toEqual([{ code: 'NO_AUTHORITY' }]);

  await reappoint('walikota');
  await steer(id);
  expect(await openIncidents(id)).toEqual([]);
  const told = await city.db.rows(
    `SELECT 1 FROM notification WHERE case_id = $1 AND kind = 'assigned' AND target = 'position/kota/head'`,
    [id],
  );
  expect(told).toHaveLength(1);
  await withdraw(id);
});

test('where all are in conflict, up to the top, HR is told that another official is needed', async () => {
  const id = await propose();
  await api.decide(acting, 'opinions', { verdict: 'supported' }, id);
  await api.decide('sekda', 'proposal', { verdict: 'approved' }, id);
  await dismiss(city.db, 'walikota');
  await dismiss(city.db, 'sekda');
  await appoint(city.db, 'sekda', 'kota/head', 'definitive', '2026-11-02');
  await steer(id);
  expect(await asked(id)).toMatchObject({
    missing: { why: 'conflict', needed: expect.stringContaining('konflik kepentingan') },
    verdicts: [{ verdict: 'acknowledged' }],
  });
});
