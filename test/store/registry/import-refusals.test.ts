import { afterEach, expect, test } from '@jest/globals';
import { ownDatabase } from '../../support/own-database.js';
import {
  changed,
  complaints,
  csv,
  type Files,
  head,
  importFiles,
  importTown,
  registrySize,
  townPeople,
  townUnits,
  unit,
} from './town.js';

const db = ownDatabase({ connections: 2 });

afterEach(async () => {
  // Whatever was wrong: nothing of it stays.
  expect(await registrySize(db)).toBe(0);
});

const units = csv(townUnits);
const latin1 = Buffer.concat([Buffer.from(`${csv(townPeople)}\r\n`), Buffer.from([0x22, 0x52, 0xe9, 0x22])]);

test.each<[string, Files, string[]]>([
  ['an empty file', { units: '' }, ['units.csv:1 - FILE_EMPTY']],
  ['a file of blanks', { units: ' \n\n ' }, ['units.csv:1 - FILE_EMPTY']],
  ['a header alone', { units: units.split('\r\n')[0] ?? '' }, ['units.csv:1 - FILE_WITHOUT_ROWS']],
  ['a web page', { units: '\n<!DOCTYPE html><html></html>' }, ['units.csv:1 - FILE_HTML']],
  ['JSON', { units: '{"units": []}' }, ['units.csv:1 - FILE_JSON']],
  ['a picture', { units: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) }, ['units.csv:1 - FILE_BINARY']],
  ['bytes of any kind', { units: Buffer.from([1, 2, 0, 3]) }, ['units.csv:1 - FILE_BINARY']],
  [
    'an old Excel file',
    { units: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) },
    ['units.csv:1 - FILE_OLD_EXCEL'],
  ],
  [
    'an archive that is no sheet',
    { units: Buffer.from('PK\u0003\u0004 nothing of the kind') },
    ['units.csv:1 - FILE_BROKEN'],
  ],
  ['UTF-16', { units: Buffer.from(`\ufeff${units}`, 'utf16le') }, ['units.csv:1 - FILE_NOT_UTF8']],
  ['Windows-1252', { employees: latin1 }, ['employees.csv:7 - FILE_NOT_UTF8']],
  ['a quote that is never closed', { units: `${units}\r\n"X,"y` }, ['units.csv:6 - FILE_BROKEN']],
  ['another kind of file', { employees: 'a,b\n1,2' }, ['employees.csv:1 - FILE_OF_OTHER_KIND']],
  [
    'the two files swapped',
    { units: csv(townPeople), employees: units },
    ['employees.csv:1 - FILE_OF_OTHER_KIND', 'units.csv:1 - FILE_OF_OTHER_KIND'],
  ],
  [
    'a column missing',
    { units: units.replace('NAMA JABATAN', 'X') },
    ['units.csv:1 NAMA JABATAN COLUMN_MISSING'],
  ],
  ['a column twice', { units: units.replace('CORDER', 'AKTIF') }, ['units.csv:1 AKTIF COLUMN_TWICE']],
])('%s is refused', async (_, files, expected) => {
  const report = await importTown(db, files, { partial: true });
  expect(complaints(report)).toEqual(expected);
  expect(report).toMatchObject({ ok: false, written: false });
});

const twoHeads = [...townPeople, head('198101012006011001', 'Fifi', 'S', 'Kepala Seksi Gizi', '41', 'IV.a')];

test.each<[string, Files, string[]]>([
  ['a row too short', { units: `${units}\r\n"X","Y"` }, ['units.csv:6 - ROW_LENGTH']],
  [
    'a row too long',
    { units: units.replace('"Seksi Gizi"', '"Seksi","Gizi"') },
    ['units.csv:5 - ROW_LENGTH'],
  ],
  [
    'a spoilt NIP',
    { employees: changed(townPeople, 2, { 'NIP BARU': '1.98E+17' }) },
    ['employees.csv:4 NIP BARU NIP_SPOILT'],
  ],
  [
    'an impossible date',
    { employees: changed(townPeople, 4, { 'TMT JABATAN': '31-02-2022' }) },
    ['employees.csv:6 TMT JABATAN DATE_IMPOSSIBLE'],
  ],
  [
    'an unknown unit',
    { employees: changed(townPeople, 4, { 'UNOR ID': 'Z' }) },
    ['employees.csv:6 UNOR ID UNIT_UNKNOWN'],
  ],
  [
    'an unknown parent',
    { units: changed(townUnits, 3, { 'DIATASAN ID': 'Z' }) },
    ['units.csv:5 DIATASAN ID UNIT_UNKNOWN'],
  ],
  [
    'a cycle',
    { units: changed(townUnits, 1, { 'DIATASAN ID': 'S' }) },
    [
      'units.csv:3 DIATASAN ID UNIT_CYCLE',
      'units.csv:4 DIATASAN ID UNIT_CYCLE',
      'units.csv:5 DIATASAN ID UNIT_CYCLE',
    ],
  ],
  [
    'a unit below itself',
    { units: changed(townUnits, 3, { 'DIATASAN ID': 'S' }) },
    ['units.csv:5 DIATASAN ID UNIT_CYCLE'],
  ],
  [
    'a unit twice',
    { units: [...townUnits, unit('S', 'Seksi Lain', '41', 'B', 'Kepala Lain')] },
    ['units.csv:5 ID UNIT_TWICE', 'units.csv:6 ID UNIT_TWICE'],
  ],
  [
    'two heads for one unit',
    { employees: twoHeads },
    ['employees.csv:4 JABATAN NAMA UNIT_WITH_TWO_HEADS', 'employees.csv:7 JABATAN NAMA UNIT_WITH_TWO_HEADS'],
  ],
  [
    'a NIP twice',
    { employees: [...townPeople, townPeople[4] ?? {}] },
    ['employees.csv:6 NIP BARU NIP_TWICE', 'employees.csv:7 NIP BARU NIP_TWICE'],
  ],
  [
    'a structural post without an echelon that heads nothing',
    { employees: changed(townPeople, 4, { 'JENIS JABATAN NAMA': 'Jabatan Struktural' }) },
    ['employees.csv:6 ESELON ID ECHELON_MISSING'],
  ],
  [
    'an appraisal of nobody',
    { appraisals: [{ nip: '198202022007011001', year: 2025, predicate: 'Baik' }] },
    ['appraisals.csv:2 nip NIP_UNKNOWN'],
  ],
  [
    'a standard of no post',
    { standards: [{ position: 'S/none', competency: 'x', level: 2 }] },
    ['standards.csv:2 competency COMPETENCY_UNKNOWN', 'standards.csv:2 position POSITION_UNKNOWN'],
  ],
  [
    'a vacant post without a level',
    { positions: [{ unit: 'S', title: 'Kepala Baru', kind: 'structural', level: '', seats: 1 }] },
    ['positions.csv:2 level POSITION_INCOMPLETE'],
  ],
  [
    'a post of another unit',
    { positions: [{ unit: 'S', code: 'B/head', seats: 1 }] },
    ['positions.csv:2 code POSITION_NOT_OF_UNIT'],
  ],
  [
    'an office that no process names',
    { offices: [{ role: 'chief-of-nothing', position: 'S/head' }] },
    ['offices.csv:2 role CODE_UNKNOWN'],
  ],
  [
    'a board with two chairs',
    {
      boards: [
        { board: 'b', name_id: 'B', name_en: 'B', sort: 1, role: 'chair', position: 'S/head' },
        { board: 'b', name_id: 'B', name_en: 'B', sort: 2, role: 'chair', position: 'B/head' },
      ],
    },
    ['boards.csv:2 role BOARD_ROLE_TWICE', 'boards.csv:3 role BOARD_ROLE_TWICE'],
  ],
  [
    'two acting officials at a time',
    {
      acting: [
        {
          nip: '197501012000011001',
          position: 'S/head',
          kind: 'plt',
          valid_from: '2026-01-01',
          valid_to: '',
        },
        {
          nip: '197001011995011001',
          position: 'S/head',
          kind: 'plt',
          valid_from: '2026-05-01',
          valid_to: '',
        },
      ],
    },
    ['acting.csv:2 position ACTING_OVERLAPS', 'acting.csv:3 position ACTING_OVERLAPS'],
  ],
])('%s is refused', async (_, files, expected) => {
  const report = await importTown(db, files);
  expect(complaints(report)).toEqual(expected);
  expect(report).toMatchObject({ ok: false, written: false });
});

test("the government's data are refused by field", async () => {
  const report = await importTown(db, {}, { tenant: { file: 'tenant.json', value: { regionName: 'Kota' } } });
  expect(report.problems).toMatchObject([
    {
      file: 'tenant.json',
      line: 0,
      code: 'TENANT_INVALID',
      message: { en: expect.stringContaining('headTitle') },
    },
  ]);
});

test('a refused unit does not make its employees look wrong', async () => {
  const report = await importTown(db, { units: changed(townUnits, 3, { 'ESELON ID': '99' }) });
  expect(complaints(report)).toEqual(['units.csv:5 ESELON ID CODE_UNKNOWN']);
});

test('every wrong row is told, with its value and both languages', async () => {
  const report = await importTown(db, {
    employees: changed(changed(townPeople, 0, { NAMA: '' }), 1, { 'JENIS KELAMIN': 'X' }),
  });
  expect(report.problems).toMatchObject([
    {
      line: 2,
      column: 'NAMA',
      value: '',
      code: 'CELL_EMPTY',
      severity: 'error',
      message: { id: 'Kolom ini wajib diisi', en: 'This column must be filled' },
    },
    { line: 3, column: 'JENIS KELAMIN', value: 'X', code: 'CODE_UNKNOWN' },
  ]);
});

test('a dry run says what would change and writes nothing', async () => {
  const report = await importTown(db, {}, { dryRun: true });
  expect(report).toMatchObject({ ok: true, written: false, dryRun: true });
  expect(report.changes).toContainEqual({ table: 'employee', added: 5, updated: 0, unchanged: 0 });
});

test('the report lists no more than it is told to, and counts the rest', async () => {
  const rows = Array.from({ length: 30 }, () => ({ ...townPeople[0], NAMA: '' }));
  const report = await importFiles(db, { employees: rows }, { listed: 10 });
  expect(report).toMatchObject({ errors: 30, problemsLeftOff: 20 });
  expect(report.problems).toHaveLength(10);
});
