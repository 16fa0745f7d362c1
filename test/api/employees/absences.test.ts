import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';

const hr = 'petugas-bkpsdm';
let city: TestCity;
let api: TestApi;
let nip: string;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  nip = await nipOfHolder(city.db, 'dinkes/head');
}, 60_000);

afterAll(() => city?.drop());

const leave = { kind: 'annual-leave', from: '2026-11-03', until: '2026-11-06' };
const note = (who: string, body: object = leave) => api.post(who, `/employees/${nip}/absences`, body);
const cancel = (who: string, id: string) => api.post(who, `/employees/${nip}/absences/${id}/cancellation`);

test('neither a colleague nor the person themselves notes an absence; nobody is noted who is not there', async () => {
  for (const who of ['kadis-sosial', 'kadis-kesehatan', 'auditor'])
    expect((await note(who)).body).toMatchObject({
      status: 403,
      code: 'MAY_NOT_NOTE_ABSENCE',
      values: { superior: 'Sekretaris Daerah' },
    });
  const english = await note('kadis-sosial').set('Accept-Language', 'en');
  expect(english.body.detail).toBe(
    'Only HR, or the direct superior (Sekretaris Daerah), may note an absence',
  );
  const none = await api.post(hr, '/employees/190001012020011001/absences', leave);
  expect(none.body).toMatchObject({ status: 404, code: 'EMPLOYEE_UNKNOWN' });
});

test('an absence that ends before it begins, or of a kind that is none, is refused', async () => {
  expect((await note(hr, { ...leave, until: '2026-11-02' })).body).toMatchObject({
    status: 400,
    code: 'ABSENCE_PERIOD_INVALID',
    values: { from: '2026-11-03', until: '2026-11-02' },
  });
  expect((await note(hr, { ...leave, kind: 'holiday' })).body).toMatchObject({ code: 'INPUT_INVALID' });
});

test('HR and the direct superior note absences; they stand in the employee’s record', async () => {
  const { body } = await note('sekda').expect(201);
  expect(body).toEqual({ id: expect.any(String), ...leave });
  const { body: employee } = await api.get(hr, `/employees/${nip}`).expect(200);
  expect(employee.record.absences).toEqual([
    { id: body.id, kind: 'annual-leave', from: '2026-11-03', to: '2026-11-07' },
  ]);
  expect((await note(hr, { ...leave, from: '2026-11-06', until: '2026-11-10' })).body).toMatchObject({
    status: 409,
    code: 'ABSENCE_OVERLAPS',
    values: { kind: 'annual-leave', from: '2026-11-03', until: '2026-11-06' },
  });
  await note(hr, { kind: 'official-travel', from: '2026-11-07', until: '2026-11-10' }).expect(201);
});

test('a leave that has not begun never was; one that has ends with yesterday; one that is over stays', async () => {
  const { body: employee } = await api.get(hr, `/employees/${nip}`).expect(200);
  const [travel, holiday] = employee.record.absences;
  expect((await cancel('kadis-sosial', travel.id)).body).toMatchObject({ code: 'MAY_NOT_NOTE_ABSENCE' });
  const missing = await cancel(hr, '018f3a50-0000-7000-8000-000000000000');
  expect(missing.body).toMatchObject({ status: 404, code: 'ABSENCE_UNKNOWN' });
  expect((await cancel('sekda', travel.id).expect(200)).body).toMatchObject({ id: travel.id, until: null });

  api.now = Date.parse('2026-11-05T02:00:00Z');
  expect((await cancel(hr, holiday.id).expect(200)).body).toMatchObject({ until: '2026-11-04' });
  expect((await cancel(hr, holiday.id)).body).toMatchObject({
    status: 409,
    code: 'ABSENCE_OVER',
    values: { until: '2026-11-04' },
  });
  const { body: after } = await api.get(hr, `/employees/${nip}`).expect(200);
  expect(after.record.absences).toMatchObject([{ id: holiday.id, to: '2026-11-05' }]);
  const events = await city.db.rows<{ type: string }>(
    `SELECT v.type FROM event v JOIN employee e ON v.stream = 'employee:' || e.id WHERE e.nip = $1 ORDER BY seq`,
    [nip],
  );
  expect(events.map(({ type }) => type)).toEqual([
    'absence-noted',
    'absence-noted',
    'absence-cancelled',
    'absence-cancelled',
  ]);
  api.now = monday;
});

test('two notes of the same days at once: one is taken', async () => {
  const answers = await Promise.all(
    [1, 2].map(() => note(hr, { ...leave, from: '2026-12-01', until: '2026-12-04' })),
  );
  expect(answers.map(({ status }: Body) => status).toSorted()).toEqual([201, 409]);
});

test('HR sees who is away and who stands in; a head whom they lead; a colleague themselves alone', async () => {
  const list = async (who: string, query = '') =>
    (await api.get(who, `/absences?limit=100${query}`).expect(200)).body;
  const mine = ({ items }: Body) => items.filter(({ person }: Body) => person.nip === nip);
  await note(hr, { ...leave, from: '2026-11-02', until: '2026-11-02' }).expect(201);
  const now = await list(hr);
  expect(now.today).toBe('2026-11-02');
  expect(mine(now)).toMatchObject([
    {
      kind: 'annual-leave',
      from: '2026-11-02',
      until: '2026-11-02',
      post: { code: 'dinkes/head', title: 'Kepala Dinas Kesehatan' },
      standIn: null,
      takes: true,
      open: 0,
      may: ['read', 'cancel'],
    },
  ]);
  const order = {
    ...{ kind: 'plh', position: 'dinkes/head', official: await nipOfHolder(city.db, 'dinsos/head') },
    ...{ from: '2026-11-02', until: '2026-11-02' },
  };
  await api.post(hr, '/orders', order).expect(201);
  expect(mine(await list('sekda'))).toMatchObject([
    { standIn: { name: expect.any(String), until: '2026-11-02' }, may: ['read', 'cancel'] },
  ]);
  expect(mine(await list('auditor'))).toMatchObject([{ may: ['read'] }]);
  expect(mine(await list('kadis-kesehatan'))).toMatchObject([{ may: ['read'] }]);
  expect((await list('kadis-pendidikan')).items.filter(({ person }: Body) => person.nip === nip)).toEqual([]);
  expect((await list('pegawai-layak-pelaksana')).items).toEqual([]);
});

test('absences to come and over are lists of their own, found by name, a page at a time', async () => {
  const ahead = await api.get(hr, '/absences?when=ahead&limit=100').expect(200);
  const days = ahead.body.items.map(({ from }: Body) => from);
  expect(days).toEqual(days.toSorted());
  expect(ahead.body.items.map(({ from }: Body) => from)).toContain('2026-12-01');
  api.now = Date.parse('2026-11-20T02:00:00Z');
  const over = await api.get(hr, '/absences?when=over&limit=1').expect(200);
  expect(over.body.items).toHaveLength(1);
  expect(over.body.items[0].may).toEqual(['read']);
  const next = await api.get(hr, `/absences?when=over&limit=1&cursor=${over.body.next}`).expect(200);
  expect(next.body.items[0]?.id).not.toBe(over.body.items[0].id);
  const found = await api.get(hr, `/absences?when=over&q=${nip.slice(0, 10)}`).expect(200);
  expect(new Set(found.body.items.map(({ person }: Body) => person.nip))).toEqual(new Set([nip]));
  expect((await api.get(hr, '/absences?when=over&q=%25')).body.items).toEqual([]);
  api.now = monday;
});
