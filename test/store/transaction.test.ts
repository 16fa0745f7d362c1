import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../store/database.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url);
});

afterAll(async () => {
  await db?.close();
  await database?.drop();
});

test('a connection lost before the commit is answered as SERVICE_UNAVAILABLE', async () => {
  const cut = db.transaction(async (tx) => {
    const [session] = await tx.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await db.rows('SELECT pg_terminate_backend($1)', [session?.pid]);
  });
  await expect(cut).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(await db.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('what a savepoint undoes is undone alone', async () => {
  const serial = (series: string) =>
    ['INSERT INTO number_register (series, year, last) VALUES ($1, 2026, 1)', [series]] as const;
  await db.transaction(async (tx) => {
    await tx.rows(...serial('kept'));
    await tx
      .savepoint(async () => {
        await tx.rows(...serial('undone'));
        await tx.rows(...serial('kept'));
      })
      .catch(() => undefined);
    await tx.rows(...serial('after'));
  });
  expect(await db.rows('SELECT series FROM number_register ORDER BY series')).toEqual([
    { series: 'after' },
    { series: 'kept' },
  ]);
});
