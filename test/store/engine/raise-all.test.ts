import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { raiseAll } from '../../../store/raise-all.js';
import { monday, type TestCity, testCity } from '../../support/city.js';

const cases = 7;
let city: TestCity;

beforeAll(async () => {
  city = await testCity();
  const first = await city.propose(monday);
  // The same case for others: what it says does not matter here.
  await city.db.rows(
    `INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'number', 'MUT/2026/1' || n.n, 'subject_id', e.id))).*
     FROM cases c, unnest($2::uuid[]) WITH ORDINALITY n(id, n), LATERAL (SELECT id FROM employee WHERE id <> c.subject_id ORDER BY id LIMIT 1 OFFSET n.n) e WHERE c.id = $1`,
    [first, Array.from({ length: cases - 1 }, () => randomUUID())],
  );
}, 60_000);

afterAll(() => city?.drop());

/** The workflow has looked at one of the urgent cases. */
const look = () =>
  city.db.rows(
    `UPDATE cases SET seen_seq = wake_seq, urgent = false WHERE id = (SELECT id FROM cases WHERE urgent AND seen_seq < wake_seq ORDER BY id LIMIT 1)`,
  );

const waiting = async () =>
  (await city.db.rows('SELECT id FROM cases WHERE urgent AND seen_seq < wake_seq')).length;

test('every open case is raised once, and never more wait than may', async () => {
  await city.db.rows('UPDATE cases SET wake_seq = 5, seen_seq = 5, urgent = false');
  const most: number[] = [];
  const wait = async () => {
    most.push(await waiting());
    await look();
    return true;
  };
  expect(await raiseAll(city.db.rows, { most: 2, wait })).toEqual({ raised: cases, all: true });
  expect(Math.max(...most)).toBe(2);
  expect(most).toHaveLength(cases - 1);
  const seqs = await city.db.rows('SELECT wake_seq AS seq FROM cases');
  expect(seqs).toEqual(Array.from({ length: cases }, () => ({ seq: 6 })));
});

test('where nobody looks it gives up, saying that not all were raised', async () => {
  await city.db.rows('UPDATE cases SET seen_seq = wake_seq, urgent = false');
  expect(await raiseAll(city.db.rows, { most: 3, wait: async () => false })).toEqual({
    raised: 3,
    all: false,
  });
});

test('ended cases are left alone', async () => {
  await city.db.rows(
    `UPDATE cases SET seen_seq = wake_seq, urgent = false, state = 'cancelled', closed_at = now()`,
  );
  expect(await raiseAll(city.db.rows, { most: 3, wait: async () => true })).toEqual({ raised: 0, all: true });
});
