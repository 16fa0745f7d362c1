import type { ImportSheet } from '../../../../contract/import-report.js';

/** Words in names of files by which a kind is told, the surer ones first. */
const signs: readonly (readonly [string, ImportSheet])[] = [
  ['employee', 'employees'],
  ['pegawai', 'employees'],
  ['unor', 'units'],
  ['unit', 'units'],
  ['official', 'officials'],
  ['acting', 'acting'],
  ['office', 'offices'],
  ['board', 'boards'],
  ['account', 'accounts'],
  ['akun', 'accounts'],
  ['appraisal', 'appraisals'],
  ['learning', 'learning'],
  ['sanction', 'sanctions'],
  ['disiplin', 'sanctions'],
  ['absence', 'absences'],
  ['cuti', 'absences'],
  ['kinship', 'kinship'],
  ['keluarga', 'kinship'],
  ['dictionary', 'dictionary'],
  ['kamus', 'dictionary'],
  ['competenc', 'competencies'],
  ['standar', 'standards'],
  ['holiday', 'holidays'],
  ['libur', 'holidays'],
  ['tenant', 'tenant'],
  ['position', 'positions'],
  ['jabatan', 'positions'],
];

/** What a file holds, as its name tells; undefined where it does not. */
export function guessedSheet(name: string): ImportSheet | undefined {
  const lower = name.toLowerCase();
  return signs.find(([sign]) => lower.includes(sign))?.[1];
}
