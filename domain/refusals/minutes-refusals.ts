import type { RefusalEntry } from './refusal-entry.js';

/** The minutes of a session and their signatures. */
export const minutesRefusals = {
  MINUTES_NOT_SIGNED: {
    kind: 'conflict',
    id: 'Berita acara rapat tim untuk {number} belum ditandatangani; keputusan bersandar padanya',
    en: 'The minutes of the board for {number} are not signed yet; the decree rests on them',
  },
  SESSION_NOT_CLOSED: {
    kind: 'conflict',
    id: 'Berita acara ditandatangani setelah rapat ditutup; keadaannya {state}',
    en: 'Minutes are signed when the session is closed; it is {state}',
  },
  MINUTES_NOT_YOURS: {
    kind: 'forbidden',
    id: 'Berita acara ini menunggu tanda tangan {office}',
    en: 'These minutes wait for the signature of {office}',
  },
  MINUTES_SIGNATURE_GIVEN: {
    kind: 'conflict',
    id: 'Kursi {seat} sudah menandatangani berita acara ini, atau menolaknya',
    en: 'Seat {seat} has signed these minutes already, or refused to',
  },
  MINUTES_NOT_REFUSABLE: {
    kind: 'conflict',
    id: 'Sekretaris dan pimpinan rapat tidak dapat menolak menandatangani: tanpa keduanya tidak ada berita acara',
    en: 'The secretary and whoever presided cannot refuse to sign: without both there are no minutes',
  },
  MINUTES_SIGNED: {
    kind: 'conflict',
    id: 'Berita acara sudah ditandatangani: {number}',
    en: 'The minutes are signed already: {number}',
  },
  NO_MINUTES: {
    kind: 'conflict',
    id: 'Rapat yang dibatalkan tidak memiliki berita acara',
    en: 'A session that was called off has no minutes',
  },
} as const satisfies Record<string, RefusalEntry>;
