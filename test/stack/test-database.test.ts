import { expect, test } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../support/database.js';

async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'leak' });
  // The server ends what a test leaves open, and says so to the client.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

test('a connection left open is told at the drop, and the database is dropped all the same', async () => {
  const database = await testDatabase();
  const client = await connectTo(database.url);
  await client.query('SELECT 1 AS forgotten');
  await expect(database.drop()).rejects.toThrow('leak [idle] SELECT 1 AS forgotten');
  await expect(connectTo(database.url)).rejects.toThrow('does not exist');
});

test('two databases share nothing but the migrations', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  const client = await connectTo(one.url);
  await client.query('CREATE TABLE only_here (id int)');
  await client.end();
  const stranger = await connectTo(other.url);
  await expect(stranger.query('SELECT * FROM only_here')).rejects.toThrow('only_here');
  const migrations = await stranger.query('SELECT migration_name FROM _prisma_migrations');
  expect(migrations.rowCount).toBeGreaterThan(0);
  await stranger.end();
  await Promise.all([one.drop(), other.drop()]);
});
