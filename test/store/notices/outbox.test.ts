import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { claimNotifications, renewLeases } from '../../../store/notices/outbox.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

let city: TestCity;

beforeAll(async () => {
  city = await testCity();
  await city.propose(monday);
  const [first] = await city.db.rows<{ id: string }>('SELECT id FROM notification');
  await city.db.rows(
    `INSERT INTO notification SELECT (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'seq', 99))).* FROM notification n WHERE id = $1`,
    [first?.id],
  );
}, 60_000);

afterAll(() => city?.drop());

const claim = (dispatcher: string, now: number, writtenBy: number | null = null) =>
  claimNotifications(city.db.rows, { dispatcher, limit: 10, now, onlyNew: false, writtenBy });

test('what was written a moment ago is left to rest', async () => {
  const longAgo = monday - 120_000;
  expect(await claim(randomUUID(), longAgo, monday - 1)).toEqual([]);
  expect(await claim(randomUUID(), longAgo, monday)).toHaveLength(2);
});

test('what a dispatcher works on stays its own; what it let fall becomes free, though it goes on', async () => {
  const [mine, another] = [randomUUID(), randomUUID()];
  const claimed = await claim(mine, monday);
  expect(claimed).toHaveLength(2);
  const [held, fallen] = claimed;
  if (!held || !fallen) throw new Error('two were claimed');
  await renewLeases(city.db.rows, mine, [held.id], monday + 50_000);
  expect(await claim(another, monday + 59_000)).toEqual([]);
  expect(await claim(another, monday + 61_000)).toMatchObject([{ id: fallen.id }]);
});
