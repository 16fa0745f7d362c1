import { expect, test } from '@jest/globals';
import { normalise } from '../../../domain/registry/sheet.js';
import { employees } from '../../../domain/registry/sheets/employees.js';
import { units } from '../../../domain/registry/sheets/units.js';

const today = '2026-11-01';
const usual = {
  'NIP BARU': "'198001012005011001",
  NAMA: 'Budi  Santoso',
  'TANGGAL LAHIR': '01-01-1980',
  'JENIS KELAMIN': 'M',
  'EMAIL GOV': '',
  EMAIL: 'budi@surat.example',
  'KEDUDUKAN HUKUM NAMA': 'Aktif',
  'TMT CPNS': '01-01-2005',
  'GOL AKHIR NAMA': 'III/d',
  'TMT GOLONGAN': '01-04-2022',
  'JENIS JABATAN ID': '1',
  'JENIS JABATAN NAMA': 'Jabatan Struktural',
  'JABATAN NAMA': 'Kepala Seksi Gizi',
  'TMT JABATAN': '01-03-2022',
  'UNOR ID': 'U1',
  'ESELON ID': '41',
  'ESELON NAMA': 'IV.a',
  'AGAMA NAMA': 'Islam',
};

function read(changes: Readonly<Record<string, string>> = {}) {
  return employees.readRow(cells({ ...usual, ...changes }), today);
}

function cells(row: Readonly<Record<string, string>>) {
  return new Map(Object.entries(row).map(([name, cell]) => [normalise(name), cell]));
}

test.each([
  [{ 'NIP BARU': '1.98E+17' }, 'NIP BARU', 'NIP_SPOILT'],
  [{ 'NIP BARU': '' }, 'NIP BARU', 'CELL_EMPTY'],
  [{ NAMA: ' ' }, 'NAMA', 'CELL_EMPTY'],
  [{ NAMA: 'a\u0000b' }, 'NAMA', 'TEXT_UNPRINTABLE'],
  [{ NAMA: 'x'.repeat(201) }, 'NAMA', 'TEXT_TOO_LONG'],
  [{ 'TANGGAL LAHIR': '31-02-1980' }, 'TANGGAL LAHIR', 'DATE_IMPOSSIBLE'],
  [{ 'TANGGAL LAHIR': '02-01-1980' }, 'TANGGAL LAHIR', 'NIP_AND_BIRTH_DATE_DIFFER'],
  [{ 'JENIS KELAMIN': 'F' }, 'JENIS KELAMIN', 'NIP_AND_SEX_DIFFER'],
  [{ 'JENIS KELAMIN': 'X' }, 'JENIS KELAMIN', 'CODE_UNKNOWN'],
  [{ 'KEDUDUKAN HUKUM NAMA': 'Entah' }, 'KEDUDUKAN HUKUM NAMA', 'CODE_UNKNOWN'],
  [{ 'JENIS JABATAN NAMA': 'Entah' }, 'JENIS JABATAN NAMA', 'CODE_UNKNOWN'],
  [{ 'GOL AKHIR NAMA': 'IX' }, 'GOL AKHIR NAMA', 'GRADE_OF_OTHER_KIND'],
  [{ 'ESELON ID': '77' }, 'ESELON ID', 'CODE_UNKNOWN'],
  [{ 'ESELON NAMA': 'IX.z' }, 'ESELON NAMA', 'CODE_UNKNOWN'],
  [{ 'TMT JABATAN': '' }, 'TMT JABATAN', 'CELL_EMPTY'],
  [{ 'TMT JABATAN': '01-01-2090' }, 'TMT JABATAN', 'DATE_IMPLAUSIBLE'],
  [{ 'UNOR ID': '' }, 'UNOR ID', 'CELL_EMPTY'],
  [{ 'UNOR ID': 'U/1' }, 'UNOR ID', 'IDENTIFIER_INVALID'],
  [{ NAMA: 'a\u202eb' }, 'NAMA', 'TEXT_UNPRINTABLE'],
])('%j is refused at %s with %s', (changes, column, code) => {
  const { staged, findings } = read(changes);
  expect(staged).toBeNull();
  expect(findings).toEqual([expect.objectContaining({ column, code })]);
});

test('all wrong cells of a row are told at once', () => {
  const { findings } = read({ NAMA: '', 'TMT JABATAN': '99-99-9999', 'JENIS KELAMIN': '?' });
  expect(findings.map(({ column }) => column)).toEqual(['NAMA', 'JENIS KELAMIN', 'TMT JABATAN']);
});

test('a sound row is staged without what is not needed', () => {
  const { staged, findings } = read();
  expect(findings).toEqual([]);
  expect(staged).toMatchObject({
    nip: '198001012005011001',
    name: 'Budi Santoso',
    birth_date: '1980-01-01',
    kind: 'pns',
    status: 'active',
    grade: 'III/d',
    job_kind: 'structural',
    job_level: 'supervisor',
    echelon: 'IV.a',
    since: '2022-03-01',
    email: 'budi@surat.example',
  });
  expect(JSON.stringify(staged)).not.toContain('Islam');
});

test('where code and name of an echelon disagree, the name decides and a warning says so', () => {
  const { staged, findings } = read({ 'ESELON ID': '31' });
  expect(staged).toMatchObject({ echelon: 'IV.a', job_level: 'supervisor' });
  expect(findings).toEqual([
    {
      code: 'CODE_AND_NAME_DIFFER',
      column: 'ESELON ID',
      value: '31',
      quotes: { code: '31', meaning: 'III.a', name: 'IV.a' },
    },
  ]);
});

test('an echelon without a name is read from its code', () => {
  expect(read({ 'ESELON ID': '32', 'ESELON NAMA': '' }).staged).toMatchObject({
    echelon: 'III.b',
    job_level: 'administrator',
  });
});

test('where code and name of the kind of post disagree, the name decides and a warning says so', () => {
  const { staged, findings } = read({ 'JENIS JABATAN ID': '4' });
  expect(staged).toMatchObject({ job_kind: 'structural' });
  expect(findings).toMatchObject([{ code: 'CODE_AND_NAME_DIFFER', column: 'JENIS JABATAN ID' }]);
});

test('another month of appointment than the NIP says is taken, with a warning', () => {
  const { staged, findings } = read({ 'TMT CPNS': '01-02-2005' });
  expect(staged).toMatchObject({ appointed_on: '2005-02-01' });
  expect(findings).toMatchObject([{ code: 'NIP_AND_APPOINTMENT_DIFFER' }]);
});

test('a functional title without a level is taken, with a warning', () => {
  const { staged, findings } = read({
    'JENIS JABATAN NAMA': 'Jabatan Fungsional Tertentu',
    'JENIS JABATAN ID': '2',
    'JABATAN NAMA': 'Dosen',
    'ESELON ID': '',
    'ESELON NAMA': '',
  });
  expect(staged).toMatchObject({ job_level: 'functional-unranked', job_code: 'U1/dosen' });
  expect(findings).toMatchObject([{ code: 'FUNCTIONAL_LEVEL_UNKNOWN' }]);
});

test('the retired need no date of post', () => {
  expect(read({ 'KEDUDUKAN HUKUM NAMA': 'Pensiun', 'TMT JABATAN': '' }).staged).toMatchObject({
    status: 'retired',
    since: null,
  });
});

const unit = {
  ID: 'U1',
  'NAMA UNOR': '--Seksi Gizi',
  'ESELON ID': '41',
  'NAMA JABATAN': 'Kepala Seksi Gizi',
  'DIATASAN ID': 'U0',
};

test('leading dashes of a unit are its depth, not its name', () => {
  expect(units.readRow(cells(unit), today).staged).toMatchObject({
    code: 'U1',
    name: 'Seksi Gizi',
    parent_code: 'U0',
    head_level: 'supervisor',
    active: true,
  });
});

test('a root headed without an echelon is headed by an elected official, a school by a functional one', () => {
  const root = units.readRow(
    cells({ ...unit, 'DIATASAN ID': '', 'ESELON ID': '', 'NAMA JABATAN': 'Wali Kota' }),
    today,
  );
  expect(root.staged).toMatchObject({ head_kind: 'elected', head_level: 'elected' });
  const school = units.readRow(cells({ ...unit, 'ESELON ID': '' }), today);
  expect(school.staged).toMatchObject({ head_kind: 'functional', head_level: 'functional-head' });
});

test('an unknown echelon of a unit is refused', () => {
  expect(units.readRow(cells({ ...unit, 'ESELON ID': 'II' }), today).findings).toMatchObject([
    { code: 'CODE_UNKNOWN', column: 'ESELON ID' },
  ]);
});
