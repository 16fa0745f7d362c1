import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importReport } from '../../../contract/registry/import-report.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { changed, csv, townPeople, townUnits } from './town.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'jenjang-import-'));
  await writeFile(join(folder, 'units.csv'), csv(townUnits));
  await writeFile(join(folder, 'employees.csv'), csv(townPeople));
  await writeFile(join(folder, 'wrong.csv'), csv(changed(townPeople, 1, { 'NIP BARU': '1.98E+17' })));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

function command(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder, NODE_OPTIONS: '' };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/import.ts', ...args],
      { env },
      (error, out, err) => {
        resolve({ status: error === null ? 0 : 1, out, err });
      },
    );
  });
}

test('a wrong row ends it with status 1 and is told in both languages', async () => {
  const { status, out } = await command('--units', 'units.csv', '--employees', 'wrong.csv');
  expect(status).toBe(1);
  expect(out).toContain('error wrong.csv:3 [NIP BARU: 1.98E+17] NIP_SPOILT');
  expect(out).toContain('jangan ditebak');
  expect(out).toContain('never guessed');
  expect(out).toContain('nothing was written');
});

test('with --json, standard output is the report of the contract and nothing else', async () => {
  const { status, out, err } = await command(
    '--units',
    'units.csv',
    '--employees',
    'employees.csv',
    '--json',
  );
  expect(status).toBe(0);
  expect(importReport.parse(JSON.parse(out))).toMatchObject({ ok: true, written: true, errors: 0 });
  expect(err).toContain('reading employees.csv: 5');
});

test('a file that is not there, and no file at all, are told', async () => {
  const missing = await command('--units', 'none.csv');
  expect(missing).toMatchObject({ status: 1, out: expect.stringContaining('FILE_UNREADABLE') });
  expect(await command()).toMatchObject({ status: 1, err: expect.stringContaining('--employees <file>') });
});
