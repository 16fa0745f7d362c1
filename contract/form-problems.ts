import { sheetNames } from '../domain/registry/sheets/index.js';
import type { Text } from '../domain/text.js';

const known = [...sheetNames, 'tenant'].join(', ');

/** What can be wrong with the form of an import as a whole. */
export const formProblems = {
  unknown: { id: `tidak dikenal; yang ada: ${known}`, en: `is not known; there are: ${known}` },
  twice: { id: 'dikirim dua kali', en: 'was sent twice' },
  noFile: { id: 'bukan berkas', en: 'is no file' },
  tooMany: { id: 'terlalu banyak berkas', en: 'too many files' },
  broken: {
    id: 'formulir multipart rusak atau terputus',
    en: 'the multipart form is broken or was cut short',
  },
  empty: { id: `tidak ada berkas; kirim ${known}`, en: `there is no file; send ${known}` },
} as const satisfies Record<string, Text>;
