import pg from 'pg';
import type { Entry } from '../journal.js';

/** What the check looks at: the database itself, and what the drivers were told. */
export interface Evidence {
  readonly rows: <R extends object>(text: string, values?: readonly unknown[]) => Promise<R[]>;
  readonly journal: readonly Entry[];
  /** The data folder, with the files. */
  readonly dataDir: string;
  /** The time of the cases. */
  readonly now: number;
}

/** One thing that is not as it should be. */
export interface Finding {
  /** Which check found it. */
  readonly check: string;
  /** What is wrong with what, with names and numbers. */
  readonly what: string;
}

/** Reads one state of the database, however its clocks go on meanwhile; by a connection of its own. */
export async function readingOf<T>(
  databaseUrl: string,
  read: (rows: Evidence['rows']) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await read(async (text, values = []) => (await client.query(text, [...values])).rows);
  } finally {
    await client.end();
  }
}
