import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChainedEvent, verifyChain } from '../../domain/audit/chain.js';
import { sha256 } from '../../store/database.js';
import { type TestApi, testApi } from '../support/api.js';
import { type TestCity, testCity } from '../support/city.js';
import { rowCounts } from '../support/row-counts.js';

const hr = 'petugas-bkpsdm';
const body = {
  from: '2026-11-02',
  until: '2027-02-01',
  reason: 'Pilkada serentak',
  source: 'SE Mendagri 1/2026',
};
let city: TestCity;
let api: TestApi;

beforeAll(async () => {
  city = await testCity();
  api = testApi(city);
}, 60_000);

afterAll(() => city?.drop());

describe('refused, with nothing written, is a moratorium', () => {
  test.each([
    ['that ends before it begins', { until: '2026-11-01' }],
    ['for no reason', { reason: ' ' }],
    ['that rests on nothing', { source: '' }],
    ['on a day that is none', { from: '2026-02-30' }],
    ['with a member too much', { scope: 'kota' }],
  ])('%s', async (_what, change) => {
    const before = await rowCounts(city.db);
    const answer = await api.post(hr, '/moratoria', { ...body, ...change });
    expect(answer.body).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    expect(await rowCounts(city.db)).toEqual(before);
  });

  test('that is over, or entered or taken back by others than HR', async () => {
    const before = await rowCounts(city.db);
    const over = await api.post(hr, '/moratoria', { ...body, from: '2026-10-01', until: '2026-11-01' });
    expect(over.body).toMatchObject({
      status: 400,
      code: 'MORATORIUM_PAST',
      values: { until: '2026-11-01', today: '2026-11-02' },
    });
    for (const username of ['sekda', 'auditor', 'administrator']) {
      const answer = await api.post(username, '/moratoria', body);
      expect(answer.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
      const path = '/moratoria/01a199fc-2100-7a63-995b-95507bc8913e/cancellation';
      expect((await api.post(username, path, { reason: 'x' })).body.code).toBe('FORBIDDEN');
    }
    for (const id of ['01a199fc-2100-7a63-995b-95507bc8913e', 'none'])
      expect((await api.post(hr, `/moratoria/${id}/cancellation`, { reason: 'x' })).body).toMatchObject({
        status: 404,
        code: 'MORATORIUM_UNKNOWN',
      });
    expect(await rowCounts(city.db)).toEqual(before);
  });
});

test('entered once for a key however often it is sent, read by all, taken back once, and all of it in a chain', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => api.post(hr, '/moratoria', body, 'pilkada')));
  const [first] = answers;
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  const { id } = first?.body ?? {};
  const listed = await api.get('pegawai-layak-pelaksana', '/moratoria').expect(200);
  expect(listed.body.items).toEqual([
    {
      ...body,
      ...{ id, enteredAt: '2026-11-02T02:00:00.000Z', cancelledAt: null },
      ...{ state: 'in-force', may: ['read'] },
    },
  ]);

  expect((await api.get(hr, '/moratoria')).body.items[0].may).toEqual(['read', 'cancel']);

  const cancel = () => api.post(hr, `/moratoria/${id}/cancellation`, { reason: 'Jadwal berubah' });
  const cancelled = await cancel().expect(200);
  expect((await api.get(hr, '/moratoria')).body.items[0].may).toEqual(['read']);
  expect(cancelled.body).toMatchObject({
    ...{ id, cancelledAt: '2026-11-02T02:00:00.000Z', state: 'cancelled', may: ['read'] },
  });
  const again = await cancel();
  expect(again.body).toMatchObject({ status: 409, code: 'MORATORIUM_CANCELLED' });
  expect(again.body.detail).toContain('2 November 2026 pukul 09.00');

  const events = await city.db.rows<ChainedEvent>(
    `SELECT stream, seq, type, at, ids, payload, salt, commitment, prev_hash AS "prevHash", hash FROM event WHERE stream = 'admin:moratoria' ORDER BY seq`,
  );
  expect(events.map(({ type }) => type)).toEqual(['moratorium-entered', 'moratorium-cancelled']);
  expect(verifyChain(events, sha256)).toBeNull();
});
