import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import pg from 'pg';

/** A migrated, empty database that belongs to one test file. */
export interface TestDatabase {
  readonly url: string;
  /**
   * To be called last in `afterAll`.
   *
   * @throws Error when a connection is still open: the test, or the code under test, leaks it
   */
  drop(): Promise<void>;
}

/**
 * Copies the migrated database for the calling test file.
 *
 * @throws Error when the test lies in a folder that gets no PostgreSQL (jest.config.js)
 *
 * @example
 * const database = await testDatabase();
 * afterAll(async () => {
 *   await store.close();
 *   await database.drop();
 * });
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { make, ...database } = nameTestDatabase();
  await make();
  return database;
}

/**
 * A test database whose address is known before it is made.
 *
 * @throws Error when the test lies in a folder that gets no PostgreSQL (jest.config.js)
 */
export function nameTestDatabase(): TestDatabase & { make(): Promise<void> } {
  const template = process.env.TEST_POSTGRES_URL;
  if (template === undefined)
    throw new Error('There is no PostgreSQL for the folders that jest.config.js calls pure');
  const name = databaseName();
  return {
    url: at(template, name),
    make: () => make(template, name),
    drop: () => drop(template, name),
  };
}

async function make(template: string, name: string): Promise<void> {
  await administer(template, `CREATE DATABASE ${name} TEMPLATE ${databaseOf(template)} STRATEGY FILE_COPY`);
}

async function drop(template: string, name: string): Promise<void> {
  const open = await connectionsLeft(template, name);
  await administer(template, `DROP DATABASE ${name} WITH (FORCE)`);
  if (open.length > 0) throw new Error(`Left open at the end of the test file: ${open.join('; ')}`);
}

async function connectionsLeft(template: string, name: string): Promise<string[]> {
  const query = `SELECT application_name || ' [' || state || '] ' || query AS what FROM pg_stat_activity WHERE datname = '${name}'`;
  let open: string[] = [];
  // The server takes a moment to notice that a client has gone.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    open = (await administer<{ what: string }>(template, query)).map((row) => row.what);
    if (open.length === 0) break;
    await delay(50);
  }
  return open;
}

async function administer<Row extends pg.QueryResultRow>(template: string, sql: string): Promise<Row[]> {
  // From another database: one that is being copied may have no session.
  const client = new pg.Client({ connectionString: at(template, 'postgres') });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function databaseName(): string {
  const file = expect.getState().testPath?.match(/[^/]+(?=[.]test[.]ts$)/)?.[0] ?? 'script';
  return `test_${file.replaceAll(/\W/g, '_').slice(0, 40)}_${randomBytes(4).toString('hex')}`;
}

const databaseOf = (url: string) => new URL(url).pathname.slice(1);

function at(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
