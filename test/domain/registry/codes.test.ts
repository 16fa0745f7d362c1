import { expect, test } from '@jest/globals';
import { addYears, readDay } from '../../../domain/registry/day.js';
import { readEchelonCode, readEchelonName } from '../../../domain/registry/echelon.js';
import { readJobKind, readSex, readStatus } from '../../../domain/registry/employment.js';
import { readGrade } from '../../../domain/registry/grade.js';
import { levelOfEchelon, levelOfFunctionalTitle } from '../../../domain/registry/level.js';
import { positionCode } from '../../../domain/registry/position-code.js';

const today = '2026-11-01';

test.each([
  ['30-02-2020', 'DATE_IMPOSSIBLE'],
  ['2020-02-30', 'DATE_IMPOSSIBLE'],
  ['29-02-2021', 'DATE_IMPOSSIBLE'],
  ['2020-13-01', 'DATE_IMPOSSIBLE'],
  ['1-2-2020', 'DATE_INVALID'],
  ['01/02/2020', 'DATE_INVALID'],
  ['43831', 'DATE_INVALID'],
  ['', 'DATE_INVALID'],
])('%j is refused as a date with %s', (text, code) => {
  expect(readDay(text)).toMatchObject({ ok: false, code });
});

test.each(['17-08-1990', '1990-08-17', "'17-08-1990", '1990-08-17 00:00:00', '1990-08-17T00:00:00.000Z'])(
  '%s is 17 August 1990',
  (text) => {
    expect(readDay(text)).toEqual({ ok: true, value: '1990-08-17' });
  },
);

test('29 February plus a year is 28 February', () => {
  expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
});

test('an unknown echelon code is refused with the codes that are known', () => {
  expect(readEchelonCode('99')).toMatchObject({
    ok: false,
    code: 'CODE_UNKNOWN',
    quotes: { known: expect.stringContaining('31=III.a') },
  });
  expect(readEchelonName('VI.a')).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
});

test.each([
  ['21', 'II.a', 'senior-executive'],
  ['22', 'II.b', 'senior-executive'],
  ['31', 'III.a', 'administrator'],
  ['32', 'III.b', 'administrator'],
  ['41', 'IV.a', 'supervisor'],
  ['42', 'IV.b', 'supervisor'],
  ['51', 'V.a', 'supervisor'],
])('echelon %s is %s, level %s', (code, name, level) => {
  const echelon = readEchelonCode(code);
  expect(echelon).toEqual({ ok: true, value: name });
  expect(readEchelonName(name.replace('.', '/').toUpperCase())).toEqual(echelon);
  expect(echelon.ok && levelOfEchelon(echelon.value)).toBe(level);
});

test.each([
  ['Guru Ahli Pertama', 'functional-expert-first'],
  ['GURU MUDA', 'functional-expert-junior'],
  ['Auditor  Ahli Madya', 'functional-expert-senior'],
  ['Peneliti Ahli Utama', 'functional-expert-principal'],
  ['Perawat Pemula', 'functional-skill-beginner'],
  ['Bidan Terampil', 'functional-skill-skilled'],
  ['Bidan Pelaksana', 'functional-skill-skilled'],
  ['Bidan Pelaksana Lanjutan', 'functional-skill-proficient'],
  ['Perawat Mahir', 'functional-skill-proficient'],
  ['Perawat Penyelia', 'functional-skill-supervisor'],
  ['Dosen', 'functional-unranked'],
])('the functional title %s is %s', (title, level) => {
  expect(levelOfFunctionalTitle(title)).toBe(level);
});

test('a grade of the other kind of officer is refused', () => {
  expect(readGrade('IX', 'pns')).toMatchObject({ ok: false, code: 'GRADE_OF_OTHER_KIND' });
  expect(readGrade('III/d', 'pppk')).toMatchObject({ ok: false, code: 'GRADE_OF_OTHER_KIND' });
  expect(readGrade('V/a', 'pns')).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
  expect(readGrade('III/e', 'pns')).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
});

test('grades are read whatever their case', () => {
  expect(readGrade('iii/D', 'pns')).toEqual({ ok: true, value: 'III/d' });
  expect(readGrade('IV/e', 'pns')).toEqual({ ok: true, value: 'IV/e' });
  expect(readGrade('XVII', 'pppk')).toEqual({ ok: true, value: 'XVII' });
});

test.each([
  ['Aktif', 'active'],
  ['CLTN', 'unpaid-leave'],
  ['Tugas Belajar', 'study-assignment'],
  ['Pemberhentian Sementara', 'suspended'],
  ['Penerima Uang Tunggu', 'awaiting-post'],
  ['Pejabat Negara', 'state-official'],
  ['Masa Persiapan Pensiun', 'pre-retirement'],
  ['PNS yang dinyatakan hilang', 'missing'],
  ['PENSIUN', 'retired'],
])('employment status %s is %s', (text, status) => {
  expect(readStatus(text, today)).toEqual({ ok: true, value: status });
});

test('an unknown status, kind of post or sex is refused, not guessed', () => {
  expect(readStatus('Cuti', today)).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
  expect(readJobKind('Jabatan', today)).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
  expect(readSex('L', today)).toMatchObject({ ok: false, code: 'CODE_UNKNOWN' });
});

test('a post without a national id is coded by its title', () => {
  expect(positionCode('U1', null, 'Kepala Sub-Bagian  Umum & Kepegawaian')).toBe(
    'U1/kepala-sub-bagian-umum-kepegawaian',
  );
  expect(positionCode('U1', 'J9', 'Guru')).toBe('U1/J9');
});

test('whatever the title, the code of a post is short and can stand in an address', () => {
  for (const title of ['***', 'Ж'.repeat(250), 'Kepala '.repeat(35)]) {
    const code = positionCode('u'.repeat(80), null, title);
    expect(code).toMatch(/^u{80}\/[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(code.length).toBeLessThanOrEqual(200);
  }
});
