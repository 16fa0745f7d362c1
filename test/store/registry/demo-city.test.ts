import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { namedOffices } from '../../../domain/access/offices.js';
import { cityFiles } from '../../../prisma/seed/city/city-files.js';
import { referenceDay } from '../../../prisma/seed/city/person.js';
import { type Seeded, seedDemoCity } from '../../../prisma/seed/seed-demo-city.js';
import { sha256 } from '../../../store/database.js';
import { listPositions } from '../../../store/registry/reads/list-positions.js';
import { ownDatabase } from '../../support/own-database.js';

const db = ownDatabase({ connections: 2 });
let folder: string;
let seeded: Seeded;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jenjang-city-'));
  seeded = await seedDemoCity(db, folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the city is the same every time', () => {
  expect(sha256([...cityFiles().values()].join())).toBe(sha256([...cityFiles().values()].join()));
});

test('it is imported without a warning, and what is private is named as not stored', () => {
  expect(seeded.report).toMatchObject({ ok: true, written: true, errors: 0, warnings: 0 });
  const employees = seeded.report?.files.find(({ sheet }) => sheet === 'employees');
  expect(employees?.ignoredColumns).toEqual(
    expect.arrayContaining(['AGAMA NAMA', 'JENIS KAWIN NAMA', 'NOMOR HP', 'NIK']),
  );
});

test('it has about 1,200 employees in about 60 units', async () => {
  const [size] = await db.rows<{ employees: number; units: number }>(
    'SELECT (SELECT count(*) FROM employee)::int AS employees, (SELECT count(*) FROM unit)::int AS units',
  );
  expect(size?.employees).toBeGreaterThan(1_150);
  expect(size?.employees).toBeLessThan(1_250);
  expect(size?.units).toBe(62);
});

test('every named office and every agency has a holder in active service', async () => {
  const roles = await db.rows<{ role: string }>(
    `SELECT r.role FROM office_role r JOIN incumbency i ON i.position_code = r.position_code AND i.kind = 'definitive' AND i.valid_to IS NULL
     JOIN employee e ON e.id = i.employee_id WHERE e.status = 'active' ORDER BY r.role`,
  );
  expect(roles.map(({ role }) => role)).toEqual(Object.keys(namedOffices).sort());
  const headless = await db.rows(
    `SELECT u.code FROM unit u WHERE u.agency_code = u.code AND NOT EXISTS (
       SELECT FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE i.position_code = u.code || '/head' AND i.kind = 'definitive' AND e.status = 'active')`,
  );
  expect(headless).toEqual([]);
});

test('the board has a chair, a secretary, three members and two substitutes', async () => {
  const seats = await db.rows<{ role: string }>('SELECT role FROM board_seat ORDER BY sort_key');
  expect(seats.map(({ role }) => role)).toEqual([
    'chair',
    'secretary',
    'member',
    'member',
    'member',
    'substitute',
    'substitute',
  ]);
});

test('at least twelve posts are vacant, several of them at each of two levels', async () => {
  const { items } = await listPositions(db.rows, { on: referenceDay, limit: 100, vacant: true });
  expect(items.length).toBeGreaterThanOrEqual(12);
  for (const level of ['administrator', 'supervisor']) {
    expect(items.filter((position) => position.level === level).length).toBeGreaterThanOrEqual(2);
  }
});

interface Eligibility {
  username: string;
  status: string;
  tenure: boolean;
  good: number;
  sanctions: string | null;
}

test('the accounts of employees are what their names say', async () => {
  const rows = await db.rows<Eligibility>(
    `SELECT a.username, e.status, i.valid_from <= date '2024-11-01' AS tenure,
            (SELECT count(*)::int FROM appraisal p WHERE p.employee_id = e.id AND p.year IN (2024, 2025) AND p.predicate IN ('good', 'very-good')) AS good,
            (SELECT string_agg(severity || ' ' || state, ',') FROM sanction s WHERE s.employee_id = e.id) AS sanctions
     FROM account a JOIN employee e ON e.id = a.employee_id JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive'
     WHERE a.username LIKE 'pegawai-%' ORDER BY 1`,
  );
  const sound = { status: 'active', tenure: true, good: 2, sanctions: null };
  expect(rows).toEqual([
    { ...sound, username: 'pegawai-baru-menjabat', tenure: false },
    { ...sound, username: 'pegawai-diperiksa', sanctions: 'medium examining' },
    { ...sound, username: 'pegawai-hukuman-ringan', sanctions: 'light serving' },
    { ...sound, username: 'pegawai-kinerja-kurang', good: 1 },
    { ...sound, username: 'pegawai-layak-administrator-1' },
    { ...sound, username: 'pegawai-layak-administrator-2' },
    { ...sound, username: 'pegawai-layak-pelaksana' },
    { ...sound, username: 'pegawai-layak-pengawas-1' },
    { ...sound, username: 'pegawai-layak-pengawas-2' },
    { ...sound, username: 'pegawai-tanpa-penilaian', good: 1 },
    { ...sound, username: 'pegawai-tugas-belajar', status: 'study-assignment' },
  ]);
});

test('the list of accounts is for its owner alone, and names offices and roles', async () => {
  const file = join(folder, 'identity/accounts.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const accounts: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(accounts).toContainEqual(
    expect.objectContaining({
      username: 'walikota',
      password: 'jenjang-demo',
      offices: ['Wali Kota'],
      roles: [],
    }),
  );
  expect(accounts).toContainEqual(
    expect.objectContaining({
      username: 'kabid-mutasi',
      offices: ['Kepala Bidang Mutasi dan Promosi'],
      roles: ['hr-officer'],
    }),
  );
  expect(accounts).toContainEqual(
    expect.objectContaining({ username: 'petugas-bkpsdm', roles: ['hr-officer'] }),
  );
});

test('a second seed leaves the city as it is', async () => {
  expect(await seedDemoCity(db, folder)).toEqual({ report: null, accounts: seeded.accounts });
});

test('the holidays of two years are loaded', async () => {
  const years = await db.rows('SELECT DISTINCT extract(year FROM date)::int AS year FROM holiday ORDER BY 1');
  expect(years).toEqual([{ year: 2026 }, { year: 2027 }]);
});

test('another government is not mixed with the demo', async () => {
  await db.rows('TRUNCATE unit, employee CASCADE');
  await db.rows(`INSERT INTO unit (code, name) VALUES ('other', 'Kota Lain')`);
  await expect(seedDemoCity(db, folder)).rejects.toThrow('another government');
});
