import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../../store/database.js';
import { verifyCaseChain } from '../../../store/reads/case-events.js';
import { chained } from '../../domain/audit/streams.js';
import { type Ground, ids, openGround } from './ground.js';

const events = chained(
  `case:${ids.case}`,
  ['case-submitted', 'step-opened', 'task-decided'].map((type, at) => ({
    type,
    at,
    ids: {},
    payload: { at },
  })),
);

let ground: Ground;
let db: Database;

beforeAll(async () => {
  ground = await openGround();
  db = openDatabase(ground.url, { connections: 1 });
  for (const { stream, seq, type, at, ids: keys, payload, salt, commitment, prevHash, hash } of events) {
    await db.rows('INSERT INTO event VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      ...[stream, seq, type, new Date(at), keys, payload, salt, commitment, prevHash, hash],
    ]);
  }
  await db.rows('INSERT INTO stream_head VALUES ($1, $2, $3)', [
    `case:${ids.case}`,
    events.length,
    events.at(-1)?.hash,
  ]);
});
afterAll(async () => {
  await db.close();
  await ground.drop();
});

test('a stream read back from the database is whole', async () => {
  expect(await verifyCaseChain(db.rows, ids.case)).toBeNull();
});

test('a stream cut off at its end, past the table’s own guard, is found by its head', async () => {
  await db.rows('ALTER TABLE event DISABLE TRIGGER event_append_only');
  await db.rows('DELETE FROM event WHERE stream = $1 AND seq = 3', [`case:${ids.case}`]);
  expect(await verifyCaseChain(db.rows, ids.case)).toEqual({ seq: 3, what: 'gap' });
  await db.rows('DELETE FROM event WHERE stream = $1', [`case:${ids.case}`]);
  expect(await verifyCaseChain(db.rows, ids.case)).toEqual({ seq: 1, what: 'gap' });
});
