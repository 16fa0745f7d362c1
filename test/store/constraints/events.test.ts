import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ground, openGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

const append = 'event_append_only';

describe('events are only ever added: refused is', () => {
  test.each([
    ['another stream', `stream = 'case:2'`],
    ['another number', 'seq = 2'],
    ['another type', `type = 'case-withdrawn'`],
    ['another time', `at = at + interval '1 ms'`],
    ['another id', `ids = '{"case": "2"}'`],
    ['another commitment', `commitment = 'd'`],
    ['another hash', `hash = 'i'`],
    ['another hash of the one before', `prev_hash = 'q'`],
    ['another payload', `payload = '{"reason": "y"}'`],
    ['another salt', `salt = 'other'`],
  ])('%s, by itself or together with an erasure', async (_what, change) => {
    expect(await ground.refusedBy(`UPDATE event SET ${change}`)).toBe(append);
    if (!/^(payload|salt)/.test(change)) {
      expect(await ground.refusedBy(`UPDATE event SET payload = NULL, salt = NULL, ${change}`)).toBe(append);
    }
  });

  test('erasing a payload and keeping its salt, or the other way round', async () => {
    expect(await ground.refusedBy('UPDATE event SET payload = NULL')).toBe(append);
    expect(await ground.refusedBy('UPDATE event SET salt = NULL')).toBe(append);
  });

  test('putting something in place of what was erased', async () => {
    const erase = 'UPDATE event SET payload = NULL, salt = NULL';
    expect(await ground.refusedBy(erase, `UPDATE event SET payload = '{}', salt = 's'`)).toBe(append);
  });

  test('deleting one, or emptying the table', async () => {
    expect(await ground.refusedBy('DELETE FROM event WHERE seq = 1')).toBe(append);
    expect(await ground.refusedBy('TRUNCATE event')).toBe('event_never_emptied');
  });
});

test('erasing payload and salt together is taken, and once more does nothing', async () => {
  const erase = 'UPDATE event SET payload = NULL, salt = NULL';
  expect(await ground.refusedBy(erase, erase)).toBeNull();
});

test('the database keeps one place for each event', async () => {
  expect(
    await ground.refusedBy(
      `INSERT INTO event (stream, seq, type, at, ids, commitment, prev_hash, hash) VALUES ('case:1', 1, 't', now(), '{}', 'c', 'p', 'h')`,
    ),
  ).toBe('event_pkey');
});
