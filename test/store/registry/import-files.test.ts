import { afterEach, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { verifyChain } from '../../../domain/audit/chain.js';
import { sha256 } from '../../../store/database.js';
import { batchSize } from '../../../store/registry/import/read-source.js';
import { ownDatabase } from '../../support/own-database.js';
import { fc } from '../../support/property.js';
import {
  changed,
  complaints,
  csv,
  importFiles,
  importTown,
  person,
  type Row,
  townPeople,
  townUnits,
} from './town.js';

const db = ownDatabase({ connections: 2 });

afterEach(async () => {
  await db.rows('TRUNCATE unit, employee, competency, board, tenant CASCADE');
});

test.each<[string, string]>([
  ['`;` between columns and a byte-order mark', `\ufeff${csv(townUnits, ';')}`],
  ['children before their parents', csv([...townUnits].reverse())],
  ['bare line feeds and blank lines', `${csv(townUnits).replaceAll('\r\n', '\n\n')}\n\n`],
  [
    'columns in another order and case',
    csv(
      townUnits.map((row) =>
        Object.fromEntries(
          Object.entries(row)
            .reverse()
            .map(([name, cell]) => [name.toLowerCase(), cell]),
        ),
      ),
    ),
  ],
])('a file with %s is read', async (_, units) => {
  const report = await importTown(db, { units });
  expect(complaints(report)).toEqual([]);
  expect(await db.rows('SELECT 1 FROM unit')).toHaveLength(4);
});

test('names keep their letters, wherever the bytes are cut', async () => {
  const name = 'Ráden Ayu 𝔖iti "Ni"; Wayan, ';
  await importTown(db, { employees: changed(townPeople, 0, { NAMA: name.replaceAll('"', '""') }) });
  const [row] = await db.rows<{ name: string }>(`SELECT name FROM employee WHERE nip = '197001011995011001'`);
  expect(row?.name).toBe(name.trim());
});

test('lines are counted across line breaks within a cell', async () => {
  const employees = changed(changed(townPeople, 0, { 'JABATAN NAMA': 'Kepala\nDinas Kesehatan' }), 3, {
    NAMA: '',
  });
  expect(complaints(await importTown(db, { employees }))).toEqual(['employees.csv:6 NAMA CELL_EMPTY']);
});

test('columns that are not needed are named once and stored nowhere', async () => {
  const report = await importTown(db);
  expect(report.files).toMatchObject([
    { sheet: 'units', ignoredColumns: ['CORDER'] },
    { sheet: 'employees', ignoredColumns: ['AGAMA NAMA', 'NIK', 'NOMOR HP'] },
  ]);
  const [stored] = await db.rows<{ text: string }>(
    `SELECT concat((SELECT string_agg(e::text, '') FROM employee e), (SELECT string_agg(v::text, '') FROM event v)) AS text`,
  );
  for (const secret of ['Rahasia-agama', '9999888877776666', '081200001111'])
    expect(stored?.text).not.toContain(secret);
});

test('an XLSX file is read like a CSV file, days as days', async () => {
  const rows = townPeople.map((row) => ({ ...row, 'TMT JABATAN': new Date('2022-03-01T00:00:00Z') }));
  expect(
    complaints(await importTown(db, { units: await xlsx(townUnits), employees: await xlsx(rows) })),
  ).toEqual([]);
  expect(await db.rows(`SELECT 1 FROM incumbency WHERE valid_from = '2022-03-01'`)).toHaveLength(5);
});

test('a NIP that a spreadsheet made a number of is spoilt, however many digits it shows', async () => {
  const rows = townPeople.map((row) => ({ ...row, 'NIP BARU': Number(String(row['NIP BARU']).slice(1)) }));
  const report = await importTown(db, { units: await xlsx(townUnits), employees: await xlsx(rows) });
  expect(new Set(report.problems.map(({ code }) => code))).toEqual(new Set(['NIP_SPOILT']));
  expect(report).toMatchObject({ errors: 5, written: false });
});

test('rows are read in batches: no more are held, however long the file', async () => {
  const people: Row[] = Array.from({ length: 2 * batchSize + 5 }, (_, i) => {
    const born = new Date(Date.UTC(1980, 0, 1 + i)).toISOString().slice(0, 10).replaceAll('-', '');
    return person(`${born}2010011001`, `Orang ${i}`, 'S', {});
  });
  const seen: number[] = [];
  await importTown(
    db,
    { employees: people },
    { onProgress: ({ file, rows }) => file === 'employees.csv' && seen.push(rows ?? 0) },
  );
  expect(seen).toEqual([batchSize, 2 * batchSize, 2 * batchSize + 5]);
  expect(await db.rows('SELECT 1 FROM employee')).toHaveLength(2 * batchSize + 5);
});

test('our own sheets bring what the national exports lack', async () => {
  const report = await importTown(
    db,
    {
      positions: [
        {
          unit: 'S',
          code: '',
          title: 'Kepala Urusan Dapur',
          kind: 'structural',
          echelon: 'IV.b',
          seats: '',
          handles_money: 'yes',
        },
        { unit: 'B', code: 'B/J7', title: '', kind: '', echelon: '', seats: 3, handles_money: '' },
      ],
      officials: [{ name: 'Walikota Kita', position: 'R/head', since: '2025-02-20' }],
      acting: [
        {
          nip: '197501012000011001',
          position: 'S/kepala-urusan-dapur',
          kind: 'plt',
          valid_from: '2026-08-01',
          valid_to: '',
          basis: 'SP 1',
        },
      ],
      offices: [{ role: 'appointing-authority', position: 'R/head' }],
      boards: [
        {
          board: 'performance-review-board',
          name_id: 'Tim',
          name_en: 'Board',
          sort: 1,
          role: 'chair',
          position: 'D/head',
        },
      ],
      accounts: [
        { username: 'walikota', nip: '', official: 'walikota kita', roles: '' },
        { username: 'ani', nip: "'197001011995011001", official: '', roles: 'hr-officer auditor' },
      ],
      appraisals: [{ nip: '197001011995011001', year: 2025, predicate: 'Sangat Baik' }],
      learning: [{ nip: '197001011995011001', completed_on: '2026-01-31', title: 'PKN', hours: 40 }],
      sanctions: [
        {
          nip: '197001011995011001',
          severity: 'light',
          state: 'serving',
          valid_from: '2026-01-01',
          valid_to: '',
          basis: '',
        },
      ],
      absences: [
        { nip: '197001011995011001', kind: 'annual-leave', valid_from: '2026-12-01', valid_to: '2026-12-08' },
      ],
      dictionary: [{ code: 'integrity', name_id: 'Integritas', name_en: 'Integrity', family: 'managerial' }],
      competencies: [
        {
          nip: '197001011995011001',
          competency: 'integrity',
          level: 4,
          assessed_on: '2025-01-01',
          valid_until: '2028-01-01',
        },
      ],
      standards: [{ position: 'D/head', competency: 'integrity', level: 4 }],
      holidays: [
        { date: '2026-12-25', kind: 'national', name_id: 'Natal', name_en: 'Christmas', source: 'SKB' },
      ],
    },
    {
      tenant: {
        file: 'tenant.json',
        value: {
          regionName: 'Kota',
          headTitle: 'Wali Kota',
          government: 'Pemerintah Kota',
          place: 'Kota',
          timeZone: 'Asia/Makassar',
          numberUnit: 'BKD',
        },
      },
    },
  );
  expect(complaints(report)).toEqual([]);
  const posts = await db.rows(
    `SELECT code, level, seats, handles_money FROM position WHERE code IN ('S/kepala-urusan-dapur', 'B/J7') ORDER BY code`,
  );
  expect(posts).toEqual([
    { code: 'B/J7', level: 'functional-skill-skilled', seats: 3, handles_money: false },
    { code: 'S/kepala-urusan-dapur', level: 'supervisor', seats: 1, handles_money: true },
  ]);
  const accounts = await db.rows(
    'SELECT username, roles, e.kind FROM account JOIN employee e ON e.id = employee_id ORDER BY username',
  );
  expect(accounts).toEqual([
    { username: 'ani', roles: ['hr-officer', 'auditor'], kind: 'pns' },
    { username: 'walikota', roles: [], kind: 'elected' },
  ]);
  expect(await db.rows(`SELECT 1 FROM incumbency WHERE position_code = 'B/J7' AND seat = 1`)).toHaveLength(1);
  expect(await db.rows(`SELECT 1 FROM incumbency WHERE kind = 'plt' AND basis = 'SP 1'`)).toHaveLength(1);

  // The national export alone, later, leaves what only our own sheets know.
  const again = await importTown(db);
  expect(again.changes.every(({ added, updated }) => added + updated === 0)).toBe(true);
});

test('a roster of a board is replaced as a whole', async () => {
  const seat = { board: 'b', name_id: 'Tim', name_en: 'Board', sort: 1, role: 'chair', position: 'D/head' };
  const member = { ...seat, sort: 2, role: 'member', position: 'B/head' };
  await importTown(db, { boards: [seat, member] });
  const report = await importFiles(db, {
    boards: [
      { ...seat, position: 'B/head' },
      { ...member, position: 'D/head' },
    ],
  });
  expect(complaints(report)).toEqual([]);
  expect(await db.rows('SELECT sort_key, position_code FROM board_seat ORDER BY 1')).toEqual([
    { sort_key: 1, position_code: 'B/head' },
    { sort_key: 2, position_code: 'D/head' },
  ]);
});

test('two imports at once take turns', async () => {
  const [first, second] = await Promise.all([importTown(db), importTown(db)]);
  expect([first.written, second.written]).toEqual([true, true]);
  expect(await db.rows('SELECT 1 FROM employee')).toHaveLength(5);
});

test('whatever the bytes, a file is refused and nothing of it stays', async () => {
  const header = 'ID,NAMA UNOR,ESELON ID,NAMA JABATAN,DIATASAN ID\n';
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(`${header}"${text}`)),
    fc
      .array(fc.string({ maxLength: 5 }), { minLength: 6, maxLength: 9 })
      .map((cells) => Buffer.from(`${header}${cells.join()},,,,`)),
  );
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const report = await importFiles(db, { units: content });
      expect(report).toMatchObject({ ok: false, written: false });
      expect(report.problems[0]?.message.en).not.toContain('?');
    }),
    { numRuns: 40 },
  );
  expect(await db.rows('SELECT 1 FROM unit')).toHaveLength(0);
});

test('each import that wrote something is an event in an unbroken chain', async () => {
  await importTown(db, {}, { by: 'someone' });
  await importTown(db);
  const events = await db.rows<Parameters<typeof verifyChain>[0][number]>(
    `SELECT stream, seq, type, at, ids, payload, salt, commitment, prev_hash AS "prevHash", hash FROM event WHERE stream = 'admin:import' ORDER BY seq`,
  );
  expect(events.length).toBeGreaterThanOrEqual(2);
  expect(verifyChain(events, sha256)).toBeNull();
});

async function xlsx(rows: readonly Readonly<Record<string, string | number | Date>>[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('ekspor');
  sheet.columns = Object.keys(rows[0] ?? {}).map((header) => ({ header, key: header }));
  sheet.addRows(rows.map((row) => ({ ...row })));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
