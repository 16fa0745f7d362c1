import type { RefusalEntry } from './refusal-entry.js';

/** Who asks cannot be told, or may not do what they ask at all. */
export const signInRefusals = {
  TOKEN_MISSING: {
    kind: 'unauthenticated',
    id: 'Permintaan ini memerlukan token masuk',
    en: 'This request needs an access token',
  },
  TOKEN_EXPIRED: {
    kind: 'unauthenticated',
    id: 'Token masuk sudah kedaluwarsa; masuk kembali',
    en: 'The access token has expired; sign in again',
  },
  TOKEN_AUDIENCE: {
    kind: 'unauthenticated',
    id: 'Token masuk ini bukan untuk layanan ini',
    en: 'The access token is meant for another service',
  },
  TOKEN_ISSUER: {
    kind: 'unauthenticated',
    id: 'Token masuk ini dari penerbit lain',
    en: 'The access token comes from another issuer',
  },
  TOKEN_INVALID: {
    kind: 'unauthenticated',
    id: 'Token masuk tidak sah',
    en: 'The access token is not valid',
  },
  SIGN_IN_ENDED: {
    kind: 'unauthenticated',
    id: 'Sesi masuk Anda telah berakhir; masuk kembali',
    en: 'You are no longer signed in; sign in again',
  },
  CROSS_SITE_REQUEST: {
    kind: 'forbidden',
    id: 'Permintaan ini tidak datang dari halaman Jenjang',
    en: 'This request does not come from the page of Jenjang',
  },
  IDENTITY_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Penyedia identitas tidak dapat dihubungi; coba lagi',
    en: 'The identity provider cannot be reached; try again',
  },
  ACCOUNT_UNKNOWN: {
    kind: 'forbidden',
    id: 'Akun {username} belum dihubungkan dengan seorang pegawai',
    en: 'Account {username} is not linked to an employee',
  },
  FORBIDDEN: { kind: 'forbidden', id: 'Anda tidak berwenang untuk {action}', en: 'You may not {action}' },
} as const satisfies Record<string, RefusalEntry>;
