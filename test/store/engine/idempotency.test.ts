import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { forgetAnswers, keepAnswer } from '../../../store/commands/idempotency.js';
import { type Database, openDatabase } from '../../../store/database.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';

const day = 86_400_000;
const now = Date.parse('2026-11-02T02:00:00Z');
let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('answers are kept for thirty days and then taken away', async () => {
  const keep = (key: string, at: number) =>
    db.transaction((tx) =>
      keepAnswer(tx, { caller: 'sekda', path: '/cases', key, bodyHash: 'h' }, { status: 201, body: {} }, at),
    );
  await keep('old', now - 31 * day);
  await keep('young', now - 29 * day);
  expect(await forgetAnswers(db.rows, now)).toBe(1);
  expect(await db.rows('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
});
