import type { ImportSheet } from '../../../../contract/import-report.js';
import { bothWords } from '../../../language/words.js';

/** What each kind of file holds. */
export const sheetWords = bothWords({
  id: {
    units: 'Unit organisasi (SIASN)',
    employees: 'Pegawai (SIASN)',
    positions: 'Jabatan',
    officials: 'Pejabat terpilih',
    acting: 'Plt. dan Plh.',
    offices: 'Jabatan pemegang peran',
    boards: 'Susunan tim penilai',
    accounts: 'Akun',
    appraisals: 'Penilaian kinerja',
    learning: 'Pengembangan kompetensi',
    sanctions: 'Hukuman disiplin',
    absences: 'Cuti dan dinas luar',
    kinship: 'Hubungan keluarga',
    dictionary: 'Kamus kompetensi',
    competencies: 'Nilai kompetensi pegawai',
    standards: 'Standar kompetensi jabatan',
    holidays: 'Hari libur',
    tenant: 'Data pemerintah daerah (JSON)',
  } satisfies Record<ImportSheet, string>,
  en: {
    units: 'Units (national system)',
    employees: 'Employees (national system)',
    positions: 'Posts',
    officials: 'Elected officials',
    acting: 'Acting officials',
    offices: 'Posts that fill a role',
    boards: 'Board rosters',
    accounts: 'Accounts',
    appraisals: 'Appraisals',
    learning: 'Learning',
    sanctions: 'Sanctions',
    absences: 'Absences',
    kinship: 'Kinship',
    dictionary: 'Dictionary of competencies',
    competencies: 'Competencies of employees',
    standards: 'Competency standards of posts',
    holidays: 'Days off',
    tenant: 'The government’s own data (JSON)',
  },
});

/** The kinds, in the order in which they are offered. */
// The keys of a constant object are exactly its type's keys.
export const sheetKinds = Object.keys(sheetWords.id) as ImportSheet[];
