import type { RefusalEntry } from './refusal-entry.js';

/** Notices and the mails that carry them. */
export const noticeRefusals = {
  NOTICE_UNKNOWN: { kind: 'not-found', id: 'Pemberitahuan ini tidak ada', en: 'There is no such notice' },
  MAIL_ADDRESS_MISSING: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: registri tidak memuat alamat surelnya',
    en: 'Notices to {reader} cannot be mailed: the registry has no address of theirs',
  },
  MAIL_ADDRESS_INVALID: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: alamat surelnya dalam registri bukan alamat yang sah',
    en: 'Notices to {reader} cannot be mailed: their address in the registry is not a valid one',
  },
  MAIL_REFUSED: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: server surel menolaknya ({status})',
    en: 'Notices to {reader} cannot be mailed: the mail server refuses them ({status})',
  },
  MAILS_DEMO_ONLY: {
    kind: 'not-found',
    id: 'Kotak surat contoh hanya ada pada demonstrasi',
    en: 'Only a demonstration keeps the mails it sends',
  },
  MAIL_UNKNOWN: { kind: 'not-found', id: 'Surat ini tidak ada', en: 'There is no such mail' },
} as const satisfies Record<string, RefusalEntry>;
