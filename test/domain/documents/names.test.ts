import { expect, test } from '@jest/globals';
import { fullName, signatureName } from '../../../domain/documents/full-name.js';
import { gradeName } from '../../../domain/documents/grade-name.js';
import { decreeClassification, levelName } from '../../../domain/documents/level-name.js';
import { plainText } from '../../../domain/documents/plain-text.js';
import { postName } from '../../../domain/documents/post-name.js';
import { headOfRegion } from '../../../domain/documents/region.js';
import { signatureBlock } from '../../../domain/documents/signature.js';

test.each(['III/e', 'V/a', 'iii/a', 'XVIII', '', '3d'])('grade %p is refused', (grade) => {
  expect(() => gradeName(grade)).toThrow(expect.objectContaining({ code: 'GRADE_UNKNOWN' }));
});

test.each([
  ['I/a', 'Juru Muda (I/a)'],
  ['II/c', 'Pengatur (II/c)'],
  ['III/d', 'Penata Tingkat I (III/d)'],
  ['IV/e', 'Pembina Utama (IV/e)'],
  ['IX', 'IX'],
])('grade %s is written %s', (grade, words) => {
  expect(gradeName(grade)).toBe(words);
});

test('a level without an official name is refused', () => {
  expect(() => levelName('elected')).toThrow(expect.objectContaining({ code: 'LEVEL_UNKNOWN' }));
});

test('levels have their official names, and structural posts their own classification', () => {
  expect(['administrator', 'supervisor', 'functional-expert-first', 'staff'].map(levelName)).toEqual([
    'Jabatan Administrator',
    'Jabatan Pengawas',
    'Jabatan Fungsional',
    'Jabatan Pelaksana',
  ]);
  expect(['supervisor', 'staff'].map(decreeClassification)).toEqual(['821.2', '824']);
});

test('text that is empty, or nothing but invisible marks, is refused', () => {
  expect(() => plainText('\u200b \u202e\n', 'name')).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_TEXT_MISSING', values: { what: 'name' } }),
  );
});

test('text becomes one line without marks that turn the reading direction', () => {
  expect(plainText(' Budi\u202e\n\tSantoso\u0000 ', 'name')).toBe('Budi Santoso');
});

test('titles stand before and after a name', () => {
  expect(fullName({ frontTitle: 'Dr. H.', name: 'Budi Santoso', backTitle: ' S.H.,M.Si., ' })).toBe(
    'Dr. H. Budi Santoso, S.H., M.Si.',
  );
  expect(fullName({ frontTitle: '', name: 'Sukarno', backTitle: null })).toBe('Sukarno');
});

test('under a signature the name is in capitals and titles are not', () => {
  expect(signatureName({ frontTitle: 'drg.', name: 'Siti Aminah', backTitle: 'M.Kes.' })).toBe(
    'drg. SITI AMINAH, M.Kes.',
  );
});

test.each([
  [
    { title: 'Kepala Dinas Kesehatan', unit: 'Dinas Kesehatan', agency: 'Dinas Kesehatan' },
    'Kepala Dinas Kesehatan',
  ],
  [
    { title: 'Kepala Seksi Gizi', unit: 'Seksi Gizi', agency: 'Dinas Kesehatan' },
    'Kepala Seksi Gizi pada Dinas Kesehatan',
  ],
  [
    { title: 'Pengolah Data', unit: 'Bidang Mutasi', agency: 'BKPSDM' },
    'Pengolah Data pada Bidang Mutasi BKPSDM',
  ],
  [{ title: 'Analis', unit: 'Inspektorat', agency: 'Inspektorat' }, 'Analis pada Inspektorat'],
  [{ title: 'Analis', unit: 'Inspektorat' }, 'Analis pada Inspektorat'],
])('a post says where it is, and nothing twice: %p', (post, words) => {
  expect(postName(post)).toBe(words);
});

test.each([
  ['Wali Kota', 'Kota Damai Raya', 'Wali Kota Damai Raya'],
  ['Wali Kota', 'Kota Kotamobagu', 'Wali Kota Kotamobagu'],
  ['Bupati', 'Kabupaten Sukamaju', 'Bupati Sukamaju'],
  ['Gubernur', 'Provinsi Jawa Barat', 'Gubernur Jawa Barat'],
])('%s of %s is %s', (headTitle, name, words) => {
  expect(headOfRegion({ headTitle, name })).toBe(words);
});

const official = { office: 'Kepala BKPSDM', name: 'Rina', nip: '198001012005012001', grade: 'IV/b' };

test('who signs for another says so', () => {
  expect(signatureBlock({ ...official, onBehalfOf: ['Wali Kota X'] }).lines).toEqual([
    'a.n. WALI KOTA X',
    'KEPALA BKPSDM,',
  ]);
  expect(signatureBlock({ ...official, onBehalfOf: ['Wali Kota X', 'Sekretaris Daerah'] }).lines).toEqual([
    'a.n. WALI KOTA X',
    'SEKRETARIS DAERAH',
    'u.b.',
    'KEPALA BKPSDM,',
  ]);
  expect(signatureBlock({ ...official, acting: 'Plt.' }).lines).toEqual(['Plt. KEPALA BKPSDM,']);
});

test('an elected official has neither rank nor NIP', () => {
  expect(signatureBlock({ office: 'Wali Kota X', name: 'Ahmad', nip: null, grade: null })).toEqual({
    lines: ['WALI KOTA X,'],
    name: 'AHMAD',
    rank: null,
    nip: null,
  });
});
