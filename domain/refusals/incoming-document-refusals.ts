import type { RefusalEntry } from './refusal-entry.js';

/** Files that are handed in with a case. */
export const incomingDocumentRefusals = {
  DOCUMENT_KIND_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis dokumen {kind} tidak ada dalam daftar berkas ini; yang ada: {known}',
    en: 'Document kind {kind} is not on the checklist of this case; there are: {known}',
  },
  DOCUMENT_EMPTY: { kind: 'invalid', id: 'Berkas {name} kosong', en: 'File {name} is empty' },
  DOCUMENT_TYPE_UNSUPPORTED: {
    kind: 'unsupported',
    id: 'Isi berkas {name} bukan PDF, JPEG, atau PNG',
    en: 'The content of file {name} is no PDF, JPEG or PNG',
  },
  DOCUMENT_TYPE_MISMATCH: {
    kind: 'invalid',
    id: 'Berkas {name} dikirim sebagai {said}, tetapi isinya {found}',
    en: 'File {name} is sent as {said} but its content is {found}',
  },
  DOCUMENT_INFECTED: {
    kind: 'invalid',
    id: 'Pemindai virus menolak berkas {name}: {found}',
    en: 'The virus scanner refuses file {name}: {found}',
  },
  SCANNER_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Pemindai virus tidak dapat dihubungi; dokumen tidak disimpan, coba lagi',
    en: 'The virus scanner cannot be reached; the document was not stored, try again',
  },
  DOCUMENT_UNDER_VERIFICATION: {
    kind: 'conflict',
    id: 'Dokumen {kind} sedang diverifikasi dan baru dapat diganti bila dikembalikan',
    en: 'Document {kind} is being verified and can be replaced once it is returned',
  },
  DOCUMENTS_VERIFIED: {
    kind: 'conflict',
    id: 'Dokumen berkas ini sudah diverifikasi; dapat diganti hanya selama berkas dikembalikan',
    en: 'The documents of this case are verified; they can be replaced only while the case is returned',
  },
  DOCUMENTS_NOT_MENDED: {
    kind: 'conflict',
    id: 'Berkas belum dapat diajukan ulang; dokumen yang dikembalikan atau belum ada: {documents}',
    en: 'The case cannot be resubmitted yet; documents returned or missing: {documents}',
  },
} as const satisfies Record<string, RefusalEntry>;
