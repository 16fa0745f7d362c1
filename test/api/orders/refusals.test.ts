import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { quotedWords } from '../../../contract/quoted-words.js';
import { type Body, type TestApi, testApi } from '../../support/api.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';

// A division of the education agency is vacant; the head of the agency's other division may act there.
const vacant = 'dindik-bidang-2/head';
const neighbour = 'dindik-bidang-1/head';
const hr = 'petugas-bkpsdm';

let city: TestCity;
let api: TestApi;
let plt: Body;
let plh: Body;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
  const official = await nipOfHolder(city.db, neighbour);
  plt = { kind: 'plt', position: vacant, official, from: '2026-11-02', until: '2027-02-01' };
  plh = { ...plt, kind: 'plh', position: 'dindik-sekretariat/head', until: '2026-11-06' };
}, 60_000);

afterAll(() => city?.drop());

/** Sends an order that is refused, and finds the same refusal with a sentence in each language. */
async function refused(username: string, body: Body): Promise<Body> {
  const [id, en] = await Promise.all([told('id'), told('en')]);
  expect(id).toMatchObject({ code: en.code, status: en.status, values: en.values ?? {} });
  expect(id.detail).not.toBe(en.detail);

  async function told(language: 'id' | 'en'): Promise<Body> {
    const answer = await api.post(username, '/orders', body).set('Accept-Language', language);
    const { detail, values = {} } = answer.body;
    expect(detail).not.toMatch(/[{}]|undefined|null|\.$/);
    for (const [name, value] of Object.entries(values)) {
      // Keys are for programs; people read what they are called.
      if (['level', 'wanted', 'agency', 'status', 'severity', 'employment'].includes(name))
        expect(detail).not.toMatch(/senior-executive|study-assignment|dinkes|dindik|medium(?! sanction)/);
      else expect(detail).toContain(quotedWords(name, value as string, language));
    }
    return { values, ...answer.body };
  }

  const made = await city.db.rows('SELECT incumbency_id FROM acting_order');
  expect(made).toEqual([]);
  return en;
}

test('who is neither HR nor the definitive holder of the superior office gives no order', async () => {
  expect(await refused('kadis-kesehatan', plt)).toMatchObject({
    status: 403,
    code: 'MAY_NOT_ORDER',
    values: { superior: 'Kepala Dinas Pendidikan' },
  });
  expect(await refused('sekda', plt)).toMatchObject({ code: 'MAY_NOT_ORDER' });
});

test('a post or an official that is not there is named', async () => {
  expect(await refused(hr, { ...plt, position: 'dindik-bidang-9/head' })).toMatchObject({
    status: 400,
    code: 'POSITION_UNKNOWN',
    values: { position: 'dindik-bidang-9/head' },
  });
  expect(await refused(hr, { ...plt, official: '190001012020011001' })).toMatchObject({
    status: 400,
    code: 'OFFICIAL_UNKNOWN',
    values: { official: '190001012020011001' },
  });
});

test('the time of an order: backwards, in the past, beyond three months', async () => {
  expect(await refused(hr, { ...plt, until: '2026-11-01' })).toMatchObject({
    status: 400,
    code: 'ORDER_PERIOD_INVALID',
    values: { from: '2026-11-02', until: '2026-11-01' },
  });
  expect(await refused(hr, { ...plt, from: '2026-11-01' })).toMatchObject({
    status: 400,
    code: 'ORDER_BACKDATED',
    values: { from: '2026-11-01', today: '2026-11-02' },
  });
  expect(await refused(hr, { ...plt, until: '2027-02-02' })).toMatchObject({
    status: 400,
    code: 'ORDER_TOO_LONG',
    values: { months: 3, latest: '2027-02-01', until: '2027-02-02' },
  });
});

test('the post of the mayor, and posts that many hold, take no acting official by order', async () => {
  expect(await refused(hr, { ...plt, position: 'kota/head' })).toMatchObject({
    status: 400,
    code: 'ORDER_POST_UNSUITABLE',
    values: { position: 'Wali Kota', level: 'elected' },
  });
  const [staff] = await city.db.rows<{ code: string }>(
    `SELECT code FROM position WHERE level = 'staff' LIMIT 1`,
  );
  expect(await refused(hr, { ...plt, position: staff?.code })).toMatchObject({
    code: 'ORDER_POST_UNSUITABLE',
  });
});

test('an official of another agency, or of another rung', async () => {
  const elsewhere = await nipOfHolder(city.db, 'dinkes-bidang-2/head');
  expect(await refused(hr, { ...plt, official: elsewhere })).toMatchObject({
    status: 409,
    code: 'OFFICIAL_OTHER_AGENCY',
    values: { agency: 'dinkes', wanted: 'dindik' },
  });
  const head = await nipOfHolder(city.db, 'dindik/head');
  expect(await refused(hr, { ...plt, official: head })).toMatchObject({
    status: 409,
    code: 'OFFICIAL_LEVEL_UNFIT',
    values: { level: 'senior-executive' },
  });
});

test('an official who is not in active service, on contract, without a post, or under a sanction', async () => {
  const change = async (column: string, value: string, back: string) => {
    await city.db.rows(`UPDATE employee SET ${column} = $2 WHERE nip = $1`, [plt.official, value]);
    const body = await refused(hr, plt);
    await city.db.rows(`UPDATE employee SET ${column} = $2 WHERE nip = $1`, [plt.official, back]);
    return body;
  };
  expect(await change('status', 'study-assignment', 'active')).toMatchObject({
    status: 409,
    code: 'OFFICIAL_NOT_ACTIVE',
    values: { status: 'study-assignment' },
  });
  expect(await change('kind', 'pppk', 'pns')).toMatchObject({ status: 409, code: 'OFFICIAL_NOT_PERMANENT' });

  const ofTheirs = `employee_id = (SELECT id FROM employee WHERE nip = $1)`;
  await city.db.rows(
    `UPDATE incumbency SET valid_to = '2026-11-02' WHERE kind = 'definitive' AND ${ofTheirs}`,
    [plt.official],
  );
  expect(await refused(hr, plt)).toMatchObject({
    status: 409,
    code: 'OFFICIAL_WITHOUT_POST',
    values: { day: '2026-11-02' },
  });
  await city.db.rows(`UPDATE incumbency SET valid_to = NULL WHERE kind = 'definitive' AND ${ofTheirs}`, [
    plt.official,
  ]);

  await city.db.rows(
    `INSERT INTO sanction (id, employee_id, severity, state, valid_from) SELECT gen_random_uuid(), id, 'medium', 'examining', '2026-10-01' FROM employee WHERE nip = $1`,
    [plt.official],
  );
  expect(await refused(hr, plt)).toMatchObject({
    status: 409,
    code: 'OFFICIAL_SANCTIONED',
    values: { severity: 'medium', from: '2026-10-01' },
  });
  await city.db.rows(`DELETE FROM sanction WHERE ${ofTheirs}`, [plt.official]);
});

test('a Plt where the post is held, and with an absence', async () => {
  expect(await refused(hr, { ...plt, position: 'dindik-sekretariat/head' })).toMatchObject({
    status: 409,
    code: 'POST_HAS_HOLDER',
    values: { position: 'Sekretaris Dinas Pendidikan' },
  });
  expect(await refused(hr, { ...plt, absence: { kind: 'training' } })).toMatchObject({
    status: 400,
    code: 'ORDER_ABSENCE_NOT_TAKEN',
  });
});

test('a Plh where the holder is there, where nobody holds the post, and as their own', async () => {
  expect(await refused(hr, plh)).toMatchObject({
    status: 409,
    code: 'HOLDER_NOT_ABSENT',
    values: { day: '2026-11-02' },
  });
  expect(await refused(hr, { ...plh, position: vacant })).toMatchObject({
    status: 409,
    code: 'POST_HAS_NO_HOLDER',
    values: { day: '2026-11-02' },
  });
  expect(await refused(hr, { ...plh, position: neighbour })).toMatchObject({
    status: 400,
    code: 'ORDER_TO_HOLDER',
  });
});

test('two acting officials in one post: an imported order is told by its paper', async () => {
  const official = await nipOfHolder(city.db, 'dinkes-sekretariat/head');
  const again = { ...plt, position: 'dinkes-bidang-1/head', official };
  expect(await refused(hr, again)).toMatchObject({
    status: 409,
    code: 'ORDER_OVERLAPS',
    values: { number: 'Surat Perintah Wali Kota', from: '2026-08-03', until: '…' },
  });
});

test('nobody orders themselves', async () => {
  const { body: me } = await api.get('kabid-mutasi', '/me').expect(200);
  const position = 'bkpsdm-sekretariat/head';
  const own = { ...plh, position, official: me.nip, absence: { kind: 'annual-leave' } };
  expect(await refused('kabid-mutasi', own)).toMatchObject({ status: 403, code: 'ORDER_TO_ONESELF' });
});

test('a day that cannot be, a kind that is none, a number without a letter: nothing gets as far as an order', async () => {
  for (const wrong of [
    { until: '9999-12-31' },
    { from: '2026-02-30' },
    { kind: 'definitive' },
    { number: ' ' },
    { absence: { kind: 'holiday' } },
    { official: '1' },
  ])
    expect((await api.post(hr, '/orders', { ...plt, ...wrong })).body).toMatchObject({
      code: 'INPUT_INVALID',
    });
});

test('an order that there is none of', async () => {
  const id = '018f3a50-0000-7000-8000-000000000000';
  for (const answer of [
    await api.get(hr, `/orders/${id}`),
    await api.get(hr, '/orders/x'),
    await api.post(hr, `/orders/${id}/revocation`, { reason: 'x' }),
  ])
    expect(answer.body).toMatchObject({ status: 404, code: 'ORDER_UNKNOWN' });
  // A definitive incumbency is no order.
  const [held] = await city.db.rows<{ id: string }>(
    `SELECT id FROM incumbency WHERE kind = 'definitive' LIMIT 1`,
  );
  expect((await api.get(hr, `/orders/${held?.id}`)).status).toBe(404);
  expect((await api.post(hr, `/orders/${held?.id}/revocation`, { reason: 'x' })).status).toBe(404);
});

test('a second extension, and a number that is taken', async () => {
  const earlier = await nipOfHolder(city.db, 'dinkop-bidang-1/head');
  const order = { ...plt, position: 'dinkop-sekretariat/head', official: earlier };
  await api.post(hr, '/orders', { ...order, number: 'SP/12/2026' }).expect(201);
  const next = { ...order, from: '2027-02-02', until: '2027-05-01' };
  const taken = await api.post(hr, '/orders', { ...next, number: 'SP/12/2026' });
  expect(taken.body).toMatchObject({
    status: 409,
    code: 'ORDER_NUMBER_TAKEN',
    values: { number: 'SP/12/2026' },
  });
  const extended = await api.post(hr, '/orders', next).expect(201);
  expect(extended.body.extends).not.toBeNull();
  const again = await api.post(hr, '/orders', { ...order, from: '2027-05-03', until: '2027-05-04' });
  expect(again.body).toMatchObject({
    status: 409,
    code: 'ORDER_EXTENDED_ALREADY',
    values: { orders: 2, extensions: 1, position: 'Sekretaris Dinas Koperasi, Usaha Kecil, dan Perdagangan' },
  });
  expect(again.body.detail).toContain('2');
});

test('an order that has ended is not revoked, nor twice, nor by who could not give it', async () => {
  const earlier = await nipOfHolder(city.db, 'dishub-sekretariat/head');
  const order = { ...plt, position: 'dishub-bidang-1/head', official: earlier, until: '2026-11-10' };
  const { body } = await api.post(hr, '/orders', order).expect(201);
  const revoke = (who: string) =>
    api.post(who, `/orders/${body.id}/revocation`, { reason: 'Sudah ada pejabat' });
  expect((await revoke('kadis-kesehatan')).body).toMatchObject({ status: 403, code: 'MAY_NOT_ORDER' });
  expect((await api.post(hr, `/orders/${body.id}/revocation`, { reason: ' ' })).status).toBe(400);
  api.now = Date.parse('2026-11-11T02:00:00Z');
  expect((await revoke(hr)).body).toMatchObject({
    status: 409,
    code: 'ORDER_ENDED',
    values: { number: body.number, until: '2026-11-10' },
  });
  api.now = monday;
  await revoke(hr).then(({ status }) => expect(status).toBe(200));
  expect((await revoke(hr)).body).toMatchObject({ code: 'ORDER_ENDED', values: { until: '2026-11-02' } });
});
