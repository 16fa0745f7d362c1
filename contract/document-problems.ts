import type { Text } from '../domain/text.js';

/** What can be wrong with the form that brings a document. */
export const documentProblems = {
  unknown: { id: 'tidak dikenal; kirim kind dan file', en: 'is not known; send kind and file' },
  kindMissing: { id: 'jenis dokumen tidak disebut', en: 'the kind of document is not given' },
  twice: { id: 'dikirim lebih dari sekali', en: 'was sent more than once' },
  noFile: { id: 'tidak ada berkas', en: 'there is no file' },
  oneFile: { id: 'hanya satu berkas untuk tiap permintaan', en: 'one file a request' },
  broken: {
    id: 'formulir multipart rusak atau terputus',
    en: 'the multipart form is broken or was cut short',
  },
} as const satisfies Record<string, Text>;
