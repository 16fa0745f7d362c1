import type { ProblemEntry } from './entry.js';

/** What may be wrong with a file as a whole. */
export const fileProblems = {
  FILE_UNREADABLE: {
    severity: 'error',
    id: 'Berkas tidak dapat dibaca: {reason}',
    en: 'The file cannot be read: {reason}',
  },
  FILE_EMPTY: { severity: 'error', id: 'Berkas kosong', en: 'The file is empty' },
  FILE_BINARY: {
    severity: 'error',
    id: 'Berkas ini bukan CSV atau XLSX, melainkan {found}',
    en: 'This file is neither CSV nor XLSX but {found}',
  },
  FILE_OLD_EXCEL: {
    severity: 'error',
    id: 'Berkas ini Excel lama (.xls); simpan sebagai .xlsx atau CSV UTF-8',
    en: 'This is an old Excel file (.xls); save it as .xlsx or as CSV UTF-8',
  },
  FILE_HTML: {
    severity: 'error',
    id: 'Berkas ini halaman web, bukan CSV; unduh ulang setelah masuk',
    en: 'This file is a web page, not CSV; sign in and download it again',
  },
  FILE_JSON: {
    severity: 'error',
    id: 'Berkas ini JSON, bukan CSV atau XLSX',
    en: 'This file is JSON, not CSV or XLSX',
  },
  FILE_NOT_UTF8: {
    severity: 'error',
    id: 'Berkas bukan UTF-8; simpan sebagai "CSV UTF-8"',
    en: 'The file is not UTF-8; save it as "CSV UTF-8"',
  },
  FILE_BROKEN: {
    severity: 'error',
    id: 'Berkas rusak atau tanda kutipnya tidak berpasangan: {reason}',
    en: 'The file is damaged or a quote is not closed: {reason}',
  },
  FILE_WITHOUT_ROWS: {
    severity: 'error',
    id: 'Berkas hanya berisi judul kolom',
    en: 'The file has a header but no rows',
  },
  FILE_OF_OTHER_KIND: {
    severity: 'error',
    id: 'Tidak satu pun kolom wajib ditemukan; ini bukan berkas {sheet}',
    en: 'None of the required columns are there; this is not a file of {sheet}',
  },
  COLUMN_MISSING: { severity: 'error', id: 'Kolom {column} tidak ada', en: 'Column {column} is missing' },
  COLUMN_TWICE: {
    severity: 'error',
    id: 'Kolom {column} muncul dua kali',
    en: 'Column {column} appears twice',
  },
  ROW_LENGTH: {
    severity: 'error',
    id: 'Baris ini berisi {found} kolom, judulnya {wanted}',
    en: 'This row has {found} columns, the header has {wanted}',
  },
  TENANT_INVALID: {
    severity: 'error',
    id: 'Data pemerintah daerah tidak sah pada {field}: {reason}',
    en: 'The data of the government are not valid at {field}: {reason}',
  },
  REGISTRY_REFUSED: {
    severity: 'error',
    id: 'Basis data menolak: aturan {constraint} dilanggar',
    en: 'The database refused: constraint {constraint} is violated',
  },
} as const satisfies Record<string, ProblemEntry>;
