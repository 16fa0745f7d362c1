import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';

const hr = 'petugas-bkpsdm';
let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
}, 60_000);

afterAll(() => city?.drop());

async function plt(position: string, from: string): Promise<Body> {
  const official = await nipOfHolder(city.db, from);
  return { kind: 'plt', position, official, from: '2026-11-02', until: '2026-12-31' };
}

/** Types of the events in an employee's chain. */
const chainOf = (nip: string) =>
  city.db.rows<{ type: string; ids: Body; payload: Body }>(
    `SELECT v.type, v.ids, v.payload FROM event v JOIN employee e ON v.stream = 'employee:' || e.id WHERE e.nip = $1 ORDER BY seq`,
    [nip],
  );

test('HR orders a Plt: an incumbency with a number of the register, in force at once, in the official’s chain', async () => {
  const order = await plt('dindik-bidang-2/head', 'dindik-bidang-1/head');
  const { body, headers } = await api.post(hr, '/orders', order).expect(201);
  expect(body).toMatchObject({
    kind: 'plt',
    number: '800/0001/BKPSDM/XI/2026',
    source: 'order',
    position: { code: 'dindik-bidang-2/head', unit: 'Bidang Pembinaan Sekolah Menengah Pertama' },
    official: { nip: order.official },
    from: '2026-11-02',
    until: '2026-12-31',
    state: 'acting',
    extends: null,
    revoked: null,
    may: ['read', 'revoke'],
  });
  expect(headers.location).toBe(`/api/v1/orders/${body.id}`);
  const [row] = await city.db.rows(
    `SELECT kind, source, basis, valid_from, valid_to FROM incumbency WHERE id = $1`,
    [body.id],
  );
  expect(row).toEqual({
    kind: 'plt',
    source: 'order',
    basis: body.number,
    valid_from: '2026-11-02',
    valid_to: '2027-01-01',
  });
  const [event] = await chainOf(order.official);
  expect(event).toMatchObject({
    type: 'order-issued',
    ids: { order: body.id, kind: 'plt', position: 'dindik-bidang-2/head', capacity: 'hr-officer' },
    payload: { number: body.number },
  });
  expect(JSON.stringify(event?.ids)).not.toContain(order.official);
  const post = await api.get('auditor', '/positions/dindik-bidang-2%2Fhead').expect(200);
  expect(post.body.acting).toMatchObject([{ kind: 'plt', from: '2026-11-02', to: '2027-01-01' }]);
});

test('the definitive holder of the superior office orders too; numbers have no gap for a refusal or a paper order', async () => {
  const order = await plt('dishub-bidang-1/head', 'dishub-sekretariat/head');
  await api.post('kadis-perhubungan', '/orders', { ...order, until: '2027-12-31' }).expect(400);
  const paper = { ...order, number: 'SP/7/2026', from: '2026-10-15', until: '2026-11-01' };
  const { body: first } = await api.post('kadis-perhubungan', '/orders', paper).expect(201);
  expect(first).toMatchObject({ number: 'SP/7/2026', state: 'ended', may: ['read'] });
  const { body } = await api.post('kadis-perhubungan', '/orders', order).expect(201);
  expect(body).toMatchObject({ number: '800/0002/BKPSDM/XI/2026', extends: first.id });
  expect((await chainOf(order.official)).at(-1)?.ids).toMatchObject({
    office: 'position/dishub/head',
    capacity: 'holder',
  });
});

test('the same order sent twice with its key is one order', async () => {
  const order = await plt('diskominfo-bidang-1/head', 'diskominfo-sekretariat/head');
  const [one, two] = await Promise.all([1, 2].map(() => api.post(hr, '/orders', order, 'key-1')));
  expect([one?.status, two?.status]).toEqual([201, 201]);
  expect(one?.body.id).toBe(two?.body.id);
});

test('orders are listed, the latest first, by post, by official and by whether their time has come', async () => {
  const order = { ...(await plt('dinkop-sekretariat/head', 'dinkop-bidang-1/head')), from: '2026-11-20' };
  const { body: ahead } = await api.post(hr, '/orders', order).expect(201);
  expect(ahead.state).toBe('ahead');
  const list = async (query: string) => (await api.get('kadis-sosial', `/orders?${query}`).expect(200)).body;
  const all = await list('limit=100');
  expect(all.items.map(({ from }: Body) => from)).toEqual(
    all.items
      .map(({ from }: Body) => from)
      .toSorted()
      .toReversed(),
  );
  expect(all.items[0]).toMatchObject({ id: ahead.id, may: ['read'] });
  expect(all.items.filter(({ source }: Body) => source === 'import')).toHaveLength(2);
  expect((await list(`official=${order.official}`)).items.map(({ id }: Body) => id)).toEqual([ahead.id]);
  expect((await list('position=dishub-bidang-1/head')).items).toHaveLength(2);
  const inForce = await list('inForce=true&limit=100');
  expect(inForce.items.every(({ state }: Body) => state === 'acting')).toBe(true);
  expect((await list('inForce=false&limit=100')).items).toHaveLength(all.items.length - inForce.items.length);

  const pages: Body[] = [];
  for (let cursor = ''; ; ) {
    const page = await list(`limit=2${cursor}`);
    pages.push(...page.items);
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(pages).toEqual(all.items);
});

test('a revoked order ends that day; one that has not begun never begins, and makes room for another', async () => {
  const { body: list } = await api.get(hr, '/orders?position=dindik-bidang-2/head').expect(200);
  const [order] = list.items;
  const reason = 'Pejabat definitif dilantik';
  const { body } = await api.post(hr, `/orders/${order.id}/revocation`, { reason }).expect(200);
  expect(body).toMatchObject({
    state: 'ended',
    until: null,
    orderedUntil: '2026-12-31',
    revoked: { reason },
    may: ['read'],
  });
  const { body: seen } = await api.get('kadis-sosial', `/orders/${order.id}`).expect(200);
  expect(seen.revoked.reason).toBeNull();
  expect((await chainOf(order.official.nip)).at(-1)).toMatchObject({
    type: 'order-revoked',
    payload: { reason },
  });
  const { body: ahead } = await api.get(hr, '/orders?position=dinkop-sekretariat/head').expect(200);
  await api.post(hr, `/orders/${ahead.items[0].id}/revocation`, { reason }).expect(200);
  const next = await plt('dinkop-sekretariat/head', 'dinkop-bidang-1/head');
  const { body: again } = await api.post(hr, '/orders', next).expect(201);
  // What never began is no order to extend.
  expect(again).toMatchObject({ state: 'acting', extends: null });
  const employee = await api.get(hr, `/employees/${next.official}`).expect(200);
  expect(employee.body.record.incumbencies.filter(({ kind }: Body) => kind === 'plt')).toHaveLength(1);
});

test('an imported order is revoked as well, and the same files do not bring it back', async () => {
  const { body: list } = await api.get(hr, '/orders?position=dukcapil-sekretariat/head').expect(200);
  const [imported] = list.items;
  expect(imported).toMatchObject({ source: 'import', issued: null, until: null, state: 'acting' });
  await api.post(hr, `/orders/${imported.id}/revocation`, { reason: 'Diganti' }).expect(200);
  const { body } = await api.get(hr, `/orders/${imported.id}`).expect(200);
  expect(body).toMatchObject({ state: 'ended', until: '2026-11-01', revoked: { reason: 'Diganti' } });
});

test('every chain of an employee holds', async () => {
  const streams = await city.db.rows<{ stream: string; broken: boolean }>(
    `SELECT stream, bool_or(prev_hash <> coalesce(before, prev_hash)) AS broken FROM (
       SELECT stream, prev_hash, lag(hash) OVER (PARTITION BY stream ORDER BY seq) AS before FROM event WHERE stream LIKE 'employee:%') v
     GROUP BY stream`,
  );
  expect(streams.length).toBeGreaterThan(2);
  expect(streams.filter(({ broken }) => broken)).toEqual([]);
});
