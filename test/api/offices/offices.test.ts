import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';
import { dismiss, sendAway } from '../../support/incumbencies.js';
import { statementsOf } from '../../support/statements.js';

const hr = 'petugas-bkpsdm';
let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  await city.propose(monday);
  await dismiss(city.db, 'kadis-perhubungan');
  await sendAway(city.db, 'dinkes/head');
}, 60_000);

afterAll(() => city?.drop());

async function list(query = '', who = hr): Promise<Body[]> {
  const { body } = await api.get(who, `/offices?limit=100${query}`).expect(200);
  return body.items;
}

const office = async (code: string, who = hr): Promise<Body> =>
  (await api.get(who, `/offices/${encodeURIComponent(code)}`).expect(200)).body;

test('a post that is none, or that several hold, is no office', async () => {
  const [shared] = await city.db.rows<{ code: string }>(
    'SELECT code FROM position WHERE seats IS NULL AND active ORDER BY code LIMIT 1',
  );
  for (const code of ['none/head', String(shared?.code)]) {
    const answer = await api.get(hr, `/offices/${encodeURIComponent(code)}`);
    expect(answer.body).toMatchObject({ status: 404, code: 'POSITION_NOT_FOUND' });
  }
  expect((await api.get(hr, '/offices?state=full')).body.code).toBe('INPUT_INVALID');
});

test('offices that processes name come first, then heads of agencies; each tells who is there', async () => {
  const items = await list();
  expect(items.slice(0, 3).map(({ code }) => code)).toEqual([
    ...['kota/head', 'setda/head', 'setda-asisten-1/head'],
  ]);
  expect(items[1]).toMatchObject({
    named: [{ id: 'Sekretaris Daerah', en: 'Regional secretary (competent official)' }],
    state: 'held',
    holder: { awayUntil: null },
    acting: null,
    takes: 'plh',
    may: ['read', 'order'],
  });
  // Nobody acts for the mayor by order.
  expect(items[0]).toMatchObject({ takes: null, may: ['read'] });
});

test('vacant offices, and those whose holder is away, are found, and what order would help there', async () => {
  const vacant = await list('&state=vacant');
  expect(vacant.find(({ code }) => code === 'dishub/head')).toMatchObject({
    state: 'vacant',
    holder: null,
    takes: 'plt',
  });
  expect(vacant.every(({ holder }) => holder === null)).toBe(true);
  const away = await list('&state=away');
  expect(away.every(({ state }) => state === 'away')).toBe(true);
  expect(away.find(({ code }) => code === 'dinkes/head')).toMatchObject({
    holder: { awayUntil: expect.any(String) },
    takes: 'plh',
  });
});

test('an office is found by its title, its unit, and whoever is in it', async () => {
  const health = await office('dinkes/head');
  const name = health?.holder.name.split(',')[0].split(' ').slice(-1)[0];
  for (const q of ['kepala dinas kesehatan', 'Dinas Kesehatan', name])
    expect((await list(`&q=${encodeURIComponent(q)}`)).map(({ code }) => code)).toContain('dinkes/head');
  expect(await list('&q=%25')).toEqual([]);
});

test('a page at a time gives the same list', async () => {
  const whole = (await list()).map(({ code }) => code);
  const paged: string[] = [];
  for (let cursor = ''; paged.length < whole.length; ) {
    const { body } = await api.get(hr, `/offices?limit=40${cursor}`).expect(200);
    paged.push(...body.items.map(({ code }: Body) => code));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(paged.slice(0, 100)).toEqual(whole);
  expect(new Set(paged).size).toBe(paged.length);
});

test('what lies in an office is for HR, and how much of it for whoever stands above', async () => {
  const busy = (await list()).find(({ waiting }) => waiting.open > 0);
  expect(busy?.waiting).toMatchObject({ open: 1, overdue: 0 });
  const seen = await office(busy?.code);
  expect(seen.tasks).toMatchObject([
    {
      case: { subject: expect.any(String) },
      step: 'Pendapat perangkat daerah asal dan tujuan',
      overdue: false,
    },
  ]);
  expect(await office(busy?.code, 'sekda')).toMatchObject({
    tasks: null,
    waiting: { open: 1 },
    may: ['read', 'order'],
  });
  expect(await office(busy?.code, 'pegawai-layak-pelaksana')).toMatchObject({ tasks: null, waiting: null });
  const late = api.now;
  api.now = monday + 30 * 86_400_000;
  expect((await office(busy?.code)).tasks[0].overdue).toBe(true);
  api.now = late;
});

test('an order shows, with how long it may be extended; extended, it is not extended again', async () => {
  const body = {
    kind: 'plt',
    position: 'dishub/head',
    official: await nipOfHolder(city.db, 'dinsos/head'),
    from: '2026-11-02',
    until: '2027-01-31',
  };
  expect(await office('dishub/head')).toMatchObject({
    today: '2026-11-02',
    rules: { months: 3, extensions: 1 },
    extension: null,
  });
  const { body: first } = await api.post(hr, '/orders', body).expect(201);
  const seen = await office('dishub/head');
  expect(seen).toMatchObject({
    state: 'vacant',
    acting: { order: first.id, kind: 'plt', until: '2027-01-31', inPower: true },
    extension: { from: '2027-02-01', until: '2027-04-30' },
  });
  await api.post(hr, '/orders', { ...body, ...seen.extension }).expect(201);
  expect(await office('dishub/head')).toMatchObject({
    next: { from: '2027-02-01', until: '2027-04-30' },
    extension: null,
  });
  expect((await list('&state=acting')).map(({ code }) => code)).toContain('dishub/head');
  api.now = Date.parse('2027-02-10T02:00:00Z');
  expect(await office('dishub/head')).toMatchObject({ acting: { kind: 'plt' }, extension: null });
  api.now = monday;
});

test('a page of offices takes a few statements, however many there are', async () => {
  const { texts } = await statementsOf(() => list());
  expect(texts).toHaveLength(4);
});
