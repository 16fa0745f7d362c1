import type { RefusalEntry } from './refusal-entry.js';

/** What cannot be decided, or not in this way. */
export const verdictRefusals = {
  TASK_UNKNOWN: { kind: 'not-found', id: 'Tugas tidak ditemukan', en: 'There is no such task' },
  ALREADY_DECIDED: {
    kind: 'conflict',
    id: 'Tugas ini sudah diputus: {verdict} oleh {by} pada {at}',
    en: 'This task is already decided: {verdict} by {by} on {at}',
  },
  TASK_NOT_OPEN: {
    kind: 'conflict',
    id: 'Tugas ini tidak terbuka: keadaannya {state}',
    en: 'This task is not open: it is {state}',
  },
  VERDICT_NOT_OFFERED: {
    kind: 'invalid',
    id: 'Putusan {verdict} tidak berlaku untuk tugas ini; yang berlaku: {offered}',
    en: 'Verdict {verdict} does not apply to this task; these do: {offered}',
  },
  FIELD_MISSING: {
    kind: 'invalid',
    id: '{field} wajib diisi untuk {verdict}',
    en: '{field} must be filled in for {verdict}',
  },
  FIELD_NOT_ASKED: {
    kind: 'invalid',
    id: '{field} tidak diminta untuk {verdict}',
    en: '{field} is not asked for {verdict}',
  },
  DATE_IN_FUTURE: {
    kind: 'invalid',
    id: '{field} {given} belum terjadi; paling akhir {latest}',
    en: '{field} {given} has not happened yet; {latest} at the latest',
  },
  REASON_REQUIRED: {
    kind: 'invalid',
    id: 'Putusan {verdict} memerlukan alasan',
    en: 'Verdict {verdict} needs a reason',
  },
  RULE_NOT_OVERRIDABLE: {
    kind: 'conflict',
    id: 'Syarat {rules} tidak dapat dikesampingkan',
    en: 'Requirements {rules} cannot be overridden',
  },
  RETURN_LIMIT_REACHED: {
    kind: 'conflict',
    id: 'Berkas sudah dikembalikan {returns} kali; paling banyak {limit}',
    en: 'The case has been returned {returns} times; the limit is {limit}',
  },
  DOCUMENTS_MISSING: {
    kind: 'conflict',
    id: 'Dokumen yang wajib belum ada: {missing}',
    en: 'Required documents are missing: {missing}',
  },
  DOCUMENT_NOT_TO_VERIFY: {
    kind: 'invalid',
    id: 'Dokumen {document} tidak menunggu putusan, atau disebut dua kali',
    en: 'Document {document} waits for no verdict, or is named twice',
  },
  DOCUMENT_VERDICT_MISSING: {
    kind: 'invalid',
    id: 'Setiap dokumen memerlukan putusan; yang belum: {documents}',
    en: 'Each document needs a verdict; these have none: {documents}',
  },
  DOCUMENT_VERDICTS_DISAGREE: {
    kind: 'invalid',
    id: 'Putusan {verdict} bertentangan dengan putusan atas dokumen-dokumennya',
    en: 'Verdict {verdict} contradicts the verdicts on its documents',
  },
  DOCUMENTS_NOT_ASKED: {
    kind: 'invalid',
    id: 'Putusan {verdict} pada tugas ini tidak disertai putusan atas dokumen',
    en: 'Verdict {verdict} of this task takes no verdicts on documents',
  },
  EFFECTIVE_DATE_REQUIRED: {
    kind: 'invalid',
    id: 'Tanggal berlaku {asked} sudah lewat; penanda tangan memberi tanggal baru, paling awal {earliest}',
    en: 'Effective date {asked} has passed; the signer gives a new one, {earliest} at the earliest',
  },
  EFFECTIVE_DATE_NOT_ASKED: {
    kind: 'invalid',
    id: 'Tanggal berlaku {asked} belum lewat; penanda tangan tidak memberi tanggal lain',
    en: 'Effective date {asked} has not passed; the signer gives no other',
  },
  NO_OPINION_TOO_EARLY: {
    kind: 'conflict',
    id: 'Pemberi pendapat masih ditunggu; BKPSDM dapat mencatat tanpa pendapat sejak {at}',
    en: 'The opinion is still awaited; HR may enter that there is none from {at}',
  },
} as const satisfies Record<string, RefusalEntry>;
