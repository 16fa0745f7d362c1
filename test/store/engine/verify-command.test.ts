import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { monday, type TestCity, testCity } from '../../support/city.js';

let city: TestCity;
let id: string;
const number = 'MUT/2026/0001';

beforeAll(async () => {
  city = await testCity();
  id = await city.propose(monday);
  await city.db.rows('ALTER TABLE event DISABLE TRIGGER event_append_only');
});
afterAll(() => city.drop());

function verify(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: city.url, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/verify.ts', ...args],
      { env },
      (error, out, err) => {
        resolve({ status: error === null ? 0 : 1, out, err });
      },
    );
  });
}

/** Changes the record behind its back, looks, and changes it back. */
async function tampered(sql: string, back: string): Promise<{ status: number; err: string }> {
  await city.db.rows(sql, [`case:${id}`]);
  const { status, err } = await verify('--case', number);
  await city.db.rows(back, [`case:${id}`]);
  return { status, err };
}

test('a case that is not there, and none at all, are told', async () => {
  expect(await verify('--case', 'MUT/1999/0001')).toMatchObject({
    status: 1,
    err: expect.stringContaining('Tidak ada berkas MUT/1999/0001 / there is no case MUT/1999/0001'),
  });
  expect(await verify()).toMatchObject({ status: 1, err: expect.stringContaining('--case <nomor>') });
});

test('a chain that holds is said to, by number and by id', async () => {
  const [row] = await city.db.rows<{ events: number }>(
    'SELECT count(*)::int AS events FROM event WHERE stream = $1',
    [`case:${id}`],
  );
  const said = `${number}: rantai ${row?.events} kejadian utuh / the chain of ${row?.events} events holds\n`;
  expect(await verify('--case', number)).toEqual({ status: 0, out: said, err: '' });
  expect(await verify('--case', id)).toEqual({ status: 0, out: said, err: '' });
});

test('the event that is broken is named, and in what', async () => {
  const content = await tampered(
    `UPDATE event SET payload = payload || '{"reason": "lain"}' WHERE stream = $1 AND seq = 1`,
    `UPDATE event SET payload = payload - 'reason' WHERE stream = $1 AND seq = 1`,
  );
  expect(content).toEqual({
    status: 1,
    err: `${number}: kejadian 1 (case-submitted, 2026-11-02T02:00:00.000Z) isinya bukan yang dicatat / event 1 (case-submitted, 2026-11-02T02:00:00.000Z) holds another content than was recorded\n`,
  });
  const time = await tampered(
    `UPDATE event SET at = at + interval '1 day' WHERE stream = $1 AND seq = 2`,
    `UPDATE event SET at = at - interval '1 day' WHERE stream = $1 AND seq = 2`,
  );
  expect(time.err).toContain('has another time, type or actor');
  const order = await tampered(
    `UPDATE event SET prev_hash = reverse(prev_hash) WHERE stream = $1 AND seq = 2`,
    `UPDATE event SET prev_hash = reverse(prev_hash) WHERE stream = $1 AND seq = 2`,
  );
  expect(order.err).toContain('event 2 (');
  expect(order.err).toContain('does not follow the event before it');
});

test('a case whose whole record is gone is not said to hold', async () => {
  await city.db.rows('DELETE FROM event WHERE stream = $1', [`case:${id}`]);
  await city.db.rows('DELETE FROM stream_head WHERE stream = $1', [`case:${id}`]);
  expect(await verify('--case', number)).toMatchObject({
    status: 1,
    err: `${number}: kejadian 1 tidak ada / event 1 is missing\n`,
  });
});
