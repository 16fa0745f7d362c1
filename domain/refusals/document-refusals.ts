import type { RefusalEntry } from './refusal-entry.js';

/** Documents that Jenjang writes. */
export const documentRefusals = {
  DOCUMENT_UNKNOWN: { kind: 'not-found', id: 'Dokumen tidak ditemukan', en: 'There is no such document' },
  DOCUMENT_NOT_READY: {
    kind: 'conflict',
    id: 'Dokumen sedang dibuat; coba lagi sebentar',
    en: 'The document is being made; try again in a moment',
  },
  DAY_INVALID: {
    kind: 'invalid',
    id: 'Tanggal {day} tidak ada; tulis sebagai TTTT-BB-HH',
    en: '{day} is no day of the calendar; write it as YYYY-MM-DD',
  },
  GRADE_UNKNOWN: {
    kind: 'conflict',
    id: 'Golongan {grade} tidak dikenal: PNS I/a sampai IV/e, PPPK I sampai XVII',
    en: 'Grade {grade} is not known: I/a to IV/e for permanent, I to XVII for contract officers',
  },
  LEVEL_UNKNOWN: {
    kind: 'conflict',
    id: 'Jenjang jabatan {level} tidak memiliki nama resmi',
    en: 'Position level {level} has no official name',
  },
  DOCUMENT_TEXT_MISSING: {
    kind: 'conflict',
    id: 'Dokumen tidak dapat disusun: {what} kosong',
    en: 'Cannot write the document: {what} is empty',
  },
  LAWS_MISSING: {
    kind: 'conflict',
    id: 'Tidak ada dasar hukum yang berlaku pada {day} untuk dokumen ini',
    en: 'No legal basis is in force on {day} for this document',
  },
  EMBLEM_UNKNOWN: {
    kind: 'conflict',
    id: 'Lambang daerah pada dokumen ini tidak tersedia atau sudah berubah',
    en: 'The emblem that this document names is not there or has changed',
  },
  TEMPLATE_CHANGED: {
    kind: 'conflict',
    id: 'Templat {template} telah berubah sejak dokumen ditandatangani; pasang versi yang menandatanganinya',
    en: 'Template {template} has changed since the document was signed; run the version that signed it',
  },
  RENDER_FAILED: {
    kind: 'unavailable',
    id: 'Dokumen {template} tidak dapat dibuat',
    en: 'Document {template} could not be made',
  },
} as const satisfies Record<string, RefusalEntry>;
