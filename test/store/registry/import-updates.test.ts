import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ownDatabase } from '../../support/own-database.js';
import { changed, complaints, head, importTown, person, townPeople, townUnits, unit } from './town.js';

const db = ownDatabase({ connections: 2 });

beforeEach(async () => {
  expect(complaints(await importTown(db))).toEqual([]);
});
afterEach(async () => {
  await db.rows('TRUNCATE unit, employee CASCADE');
});

const untouched = [
  { table: 'unit', added: 0, updated: 0, unchanged: 4 },
  { table: 'position', added: 0, updated: 0, unchanged: 6 },
  { table: 'employee', added: 0, updated: 0, unchanged: 5 },
  { table: 'incumbency', added: 0, updated: 0, unchanged: 5 },
];

/** Who holds what: name, post, from, to. */
async function holdings(name?: string): Promise<string[]> {
  const rows = await db.rows<{ line: string }>(
    `SELECT concat_ws(' ', e.name, i.position_code, i.valid_from, i.valid_to, i.source, i.seat) AS line
     FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE $1::text IS NULL OR e.name = $1 ORDER BY e.name, i.valid_from`,
    [name ?? null],
  );
  return rows.map(({ line }) => line);
}

test('heads hold one seat of their unit, others the post that their row names', async () => {
  expect(await holdings()).toEqual([
    'Ani D/head 2022-03-01 import 1',
    'Budi B/head 2022-03-01 import 1',
    'Cici S/head 2022-03-01 import 1',
    'Dodi B/J7 2022-03-01 import',
    'Euis S/pengolah-data 2022-03-01 import',
  ]);
  const [row] = await db.rows<{ agencies: string }>(
    `SELECT string_agg(code || coalesce(agency_code, '-'), ' ' ORDER BY code) AS agencies FROM unit`,
  );
  expect(row?.agencies).toBe('BD DD R- SD');
});

test('the same files again change nothing', async () => {
  const report = await importTown(db);
  expect(report).toMatchObject({ ok: true, written: true, changedRows: [], employeesNotInFile: 0 });
  expect(report.changes).toEqual(untouched);
});

test('a changed row is updated, and the report says in which fields', async () => {
  const report = await importTown(db, {
    units: changed(townUnits, 2, { 'NAMA UNOR': '-Bidang Gizi Masyarakat' }),
    employees: changed(townPeople, 4, { NAMA: 'Euis Baru', 'GOL AKHIR NAMA': 'III/b' }),
  });
  expect(report.changedRows).toEqual([
    { file: 'units.csv', line: 4, table: 'unit', key: 'B', fields: ['name'] },
    {
      file: 'employees.csv',
      line: 6,
      table: 'employee',
      key: '199101012016011001',
      fields: ['name', 'grade'],
    },
  ]);
});

test('a column that the file lacks leaves what the registry has', async () => {
  const without = townPeople.map(({ 'GOL AKHIR NAMA': _, ...rest }) => rest);
  const report = await importTown(db, { employees: without });
  expect(report.changes).toEqual(untouched);
});

test('a move ends the old incumbency on the day the new one begins', async () => {
  const report = await importTown(db, {
    employees: changed(townPeople, 4, { 'UNOR ID': 'B', 'TMT JABATAN': '2026-02-01' }),
  });
  expect(report.changedRows).toEqual([
    {
      file: 'employees.csv',
      line: 6,
      table: 'incumbency',
      key: '199101012016011001',
      fields: ['position_code', 'valid_from'],
    },
  ]);
  expect(await holdings('Euis')).toEqual([
    'Euis S/pengolah-data 2022-03-01 2026-02-01 import',
    'Euis B/pengolah-data 2026-02-01 import',
  ]);
});

test('a corrected date moves the beginning of the same incumbency', async () => {
  await importTown(db, { employees: changed(townPeople, 4, { 'TMT JABATAN': '2021-05-01' }) });
  expect(await holdings('Euis')).toEqual(['Euis S/pengolah-data 2021-05-01 import']);
});

test('another post since before the one known replaces it', async () => {
  await importTown(db, {
    employees: changed(townPeople, 4, { 'UNOR ID': 'B', 'TMT JABATAN': '2021-05-01' }),
  });
  expect(await holdings('Euis')).toEqual(['Euis B/pengolah-data 2021-05-01 import']);
});

test('two heads change places on one day', async () => {
  const report = await importTown(db, {
    units: [...townUnits, unit('T', 'Seksi Kesling', '41', 'B', 'Kepala Seksi Kesling')],
    employees: [
      ...changed(townPeople, 2, {
        'UNOR ID': 'T',
        'JABATAN NAMA': 'Kepala Seksi Kesling',
        'TMT JABATAN': '2026-02-01',
      }),
      head('198101012006011001', 'Fifi', 'S', 'Kepala Seksi Gizi', '41', 'IV.a'),
    ].map((row) => (row.NAMA === 'Fifi' ? { ...row, 'TMT JABATAN': '2026-02-01' } : row)),
  });
  expect(complaints(report)).toEqual([]);
  expect(await holdings('Cici')).toEqual([
    'Cici S/head 2022-03-01 2026-02-01 import 1',
    'Cici T/head 2026-02-01 import 1',
  ]);
  expect(await holdings('Fifi')).toEqual(['Fifi S/head 2026-02-01 import 1']);
});

test('a newer incumbency of our own decree is kept, with a warning', async () => {
  await db.rows(
    `UPDATE incumbency SET valid_to = '2026-06-01' FROM employee e WHERE e.id = employee_id AND e.name = 'Euis'`,
  );
  await db.rows(
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, source, basis, created_at)
     SELECT gen_random_uuid(), id, 'B/J7', 'definitive', '2026-06-01', 'decree', '824/1/2026', '2026-06-01' FROM employee WHERE name = 'Euis'`,
  );
  const report = await importTown(db);
  expect(report.problems).toMatchObject([
    {
      code: 'DECREE_KEPT',
      severity: 'warning',
      line: 6,
      message: { en: expect.stringContaining('824/1/2026') },
    },
  ]);
  expect(report.changes).toEqual(untouched);
  expect(await holdings('Euis')).toEqual([
    'Euis S/pengolah-data 2022-03-01 2026-06-01 import',
    'Euis B/J7 2026-06-01 decree',
  ]);
});

test('once the export knows of the decree, or of a later post, it is followed', async () => {
  await db.rows(
    `UPDATE incumbency SET source = 'decree', basis = '824/1/2022' FROM employee e WHERE e.id = employee_id AND e.name = 'Euis'`,
  );
  expect((await importTown(db)).changes).toEqual(untouched);
  await importTown(db, {
    employees: changed(townPeople, 4, { 'UNOR ID': 'B', 'TMT JABATAN': '2026-08-01' }),
  });
  expect(await holdings('Euis')).toEqual([
    'Euis S/pengolah-data 2022-03-01 2026-08-01 decree',
    'Euis B/pengolah-data 2026-08-01 import',
  ]);
});

test('employees gone from the file are left alone, and counted', async () => {
  const report = await importTown(db, { employees: townPeople.slice(0, 3) });
  expect(report).toMatchObject({ ok: true, employeesNotInFile: 2 });
  expect(await holdings('Euis')).toEqual(['Euis S/pengolah-data 2022-03-01 import']);
});

const fifi = {
  ...head('198101012006011001', 'Fifi', 'S', 'Kepala Seksi Gizi', '41', 'IV.a'),
  'TMT JABATAN': '2026-02-01',
};

test('who is gone from the file and has a successor ends when the successor begins', async () => {
  const report = await importTown(db, {
    employees: [...townPeople.filter(({ NAMA }) => NAMA !== 'Cici'), fifi],
  });
  expect(complaints(report)).toEqual(['employees.csv:6 JABATAN NAMA HOLDER_SUCCEEDED']);
  expect(await holdings('Cici')).toEqual(['Cici S/head 2022-03-01 2026-02-01 import 1']);
  expect(await holdings('Fifi')).toEqual(['Fifi S/head 2026-02-01 import 1']);
});

test('the retired hold no post; a successor ends their term, else the day of the import does', async () => {
  const retired = changed(townPeople, 2, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' });
  await importTown(db, {
    employees: changed(retired, 4, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' }).concat(fifi),
  });
  expect(await holdings('Cici')).toEqual(['Cici S/head 2022-03-01 2026-02-01 import 1']);
  expect(await holdings('Euis')).toEqual(['Euis S/pengolah-data 2022-03-01 2026-11-01 import']);
});

test('a post that somebody holds by our decree is not given away by an older file', async () => {
  await db.rows(
    `UPDATE incumbency SET source = 'decree', valid_from = '2026-05-01' WHERE position_code = 'S/head'`,
  );
  const report = await importTown(db, {
    employees: [...townPeople, { ...fifi, 'TMT JABATAN': '2026-02-01' }],
  });
  expect(complaints(report)).toContain('employees.csv:7 JABATAN NAMA UNIT_WITH_TWO_HEADS');
  expect(report.written).toBe(false);
});

test('in a partial import the wrong rows stay out with what depends on them, and the rest is written', async () => {
  const report = await importTown(
    db,
    {
      units: [
        ...townUnits,
        unit('X', 'Salah', '99', 'B', ''),
        unit('Y', 'Di bawahnya', '41', 'X', 'Kepala Y'),
      ],
      employees: [
        ...townPeople,
        head('198101012006011001', 'Fifi', 'Y', 'Kepala Y', '41', 'IV.a'),
        person('199201012017011001', 'Gita', 'S', {}),
      ],
      appraisals: [
        { nip: '198101012006011001', year: 2025, predicate: 'Baik' },
        { nip: '199201012017011001', year: 2025, predicate: 'Baik' },
      ],
      standards: [{ position: 'Y/head', competency: 'x', level: 1 }],
    },
    { partial: true },
  );
  expect(complaints(report)).toEqual([
    'appraisals.csv:2 nip DEPENDS_ON_REFUSED_ROW',
    'employees.csv:7 UNOR ID DEPENDS_ON_REFUSED_ROW',
    'standards.csv:2 competency COMPETENCY_UNKNOWN',
    'standards.csv:2 position DEPENDS_ON_REFUSED_ROW',
    'units.csv:6 ESELON ID CODE_UNKNOWN',
    'units.csv:7 DIATASAN ID DEPENDS_ON_REFUSED_ROW',
  ]);
  expect(report).toMatchObject({ ok: false, written: true });
  expect(report.files).toMatchObject([
    { sheet: 'units', rows: 6, refused: 2 },
    { sheet: 'employees', rows: 7, refused: 1 },
    { sheet: 'appraisals', rows: 2, refused: 1 },
    { sheet: 'standards', rows: 1, refused: 1 },
  ]);
  expect(await holdings('Gita')).toEqual(['Gita S/pengolah-data 2022-03-01 import']);
  expect(await db.rows('SELECT 1 FROM appraisal')).toHaveLength(1);
});

test('an order that was revoked here, or given here, is not brought back by the file that has it', async () => {
  const acting = [
    {
      nip: '197501012000011001',
      position: 'S/head',
      kind: 'plh',
      valid_from: '2026-08-01',
      valid_to: '',
      basis: 'SP 1',
    },
  ];
  await importTown(db, { acting });
  await db.rows(
    `WITH ended AS (UPDATE incumbency SET valid_to = '2026-09-01' WHERE basis = 'SP 1' RETURNING id, employee_id)
     INSERT INTO acting_order (incumbency_id, paper, revoked_at, revoked_by, reason) SELECT id, true, now(), employee_id, 'x' FROM ended`,
  );
  await db.rows(
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, source, basis, created_at)
     SELECT gen_random_uuid(), id, 'S/head', 'plh', '2026-09-01', 'order', '800/1', now() FROM employee WHERE name = 'Ani'`,
  );
  const again = await importTown(db, { acting });
  expect(complaints(again)).toEqual(['acting.csv:2 position ORDER_KEPT']);
  expect(again.written).toBe(true);
  const rows = await db.rows(
    `SELECT basis, valid_to FROM incumbency WHERE position_code = 'S/head' AND kind = 'plh' ORDER BY valid_from`,
  );
  expect(rows).toEqual([
    { basis: 'SP 1', valid_to: '2026-09-01' },
    { basis: '800/1', valid_to: null },
  ]);
});
