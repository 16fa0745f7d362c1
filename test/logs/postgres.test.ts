import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from '../../scripts/stack/postgres.js';

test('the embedded PostgreSQL logs that a row was refused, and nothing of the row', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jenjang-postgres-'));
  const running = await startPostgres({ dataDir, durable: false });
  const client = new pg.Client({ connectionString: running.url });
  try {
    await client.connect();
    await client.query('CREATE TABLE person (nip text UNIQUE, name text, born date CHECK (born < now()))');
    const person = (born: string) =>
      client.query('INSERT INTO person VALUES ($1, $2, $3)', ['198001012005011001', 'Rahasia Sekali', born]);
    await expect(person('2999-01-01')).rejects.toThrow('person_born_check');
    await person('1980-01-01');
    await expect(person('1980-01-01')).rejects.toThrow('person_nip_key');
  } finally {
    await client.end();
    await running.stop();
  }
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('person_born_check');
  expect(log).toContain('person_nip_key');
  expect(log).not.toMatch(/Rahasia|198001012005011001/);
  rmSync(dataDir, { recursive: true, force: true });
});
