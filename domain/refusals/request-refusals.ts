import type { RefusalEntry } from './refusal-entry.js';

/** What the API says of a request before it looks at what is asked. */
export const requestRefusals = {
  BODY_NOT_JSON: {
    kind: 'invalid',
    id: 'Isi permintaan bukan JSON yang sah',
    en: 'The request body is not valid JSON',
  },
  BODY_TOO_LARGE: {
    kind: 'too-large',
    id: 'Yang dikirim melebihi {bytes}',
    en: 'What was sent is larger than {bytes}',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'unsupported',
    id: 'Jenis isi {given} tidak diterima; kirim {wanted}',
    en: 'Content type {given} is not accepted; send {wanted}',
  },
  INPUT_INVALID: {
    kind: 'invalid',
    id: 'Isian tidak sah: {field}: {problem}',
    en: 'Invalid input: {field}: {problem}',
  },
  PATH_UNKNOWN: { kind: 'not-found', id: 'Alamat {path} tidak dikenal', en: 'There is nothing at {path}' },
  METHOD_NOT_ALLOWED: {
    kind: 'method',
    id: 'Metode {method} tidak berlaku di sini; yang berlaku: {allowed}',
    en: 'Method {method} is not allowed here; allowed: {allowed}',
  },
  CURSOR_INVALID: { kind: 'invalid', id: 'Penanda halaman tidak sah', en: 'The page cursor is not valid' },
  TOO_MANY_REQUESTS: {
    kind: 'too-many',
    id: 'Terlalu banyak permintaan; coba lagi dalam {seconds} detik',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'conflict',
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain',
    en: 'This Idempotency-Key was used for a request with another body',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'invalid',
    id: 'Idempotency-Key harus 1 sampai 200 huruf ASCII',
    en: 'Idempotency-Key must be 1 to 200 ASCII characters',
  },
  SERVICE_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Basis data tidak dapat dihubungi; coba lagi',
    en: 'The database cannot be reached; try again',
  },
} as const satisfies Record<string, RefusalEntry>;
