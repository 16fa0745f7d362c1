import type { RefusalEntry } from './refusal-entry.js';

/** Who sits on a board, and who may change that. */
export const boardRefusals = {
  BOARD_UNKNOWN: { kind: 'invalid', id: 'Tim {board} tidak dikenal', en: 'There is no board {board}' },
  BOARD_TOO_SMALL: {
    kind: 'conflict',
    id: 'Tim beranggota {members}; paling sedikit {wanted}',
    en: 'The board has {members} members; it needs at least {wanted}',
  },
  BOARD_EVEN: {
    kind: 'conflict',
    id: 'Jumlah anggota tim {members}; harus ganjil',
    en: 'The board has {members} members; the number must be odd',
  },
  BOARD_INCOMPLETE: {
    kind: 'conflict',
    id: 'Tim memiliki {filled} kursi {role}; harus tepat satu',
    en: 'The board has {filled} seats of {role}; there must be exactly one',
  },
  BOARD_MEMBER_TWICE: {
    kind: 'conflict',
    id: '{member} menempati dua kursi; seorang anggota hanya satu',
    en: '{member} fills two seats; a member has one',
  },
  BOARD_NOT_FOUND: { kind: 'not-found', id: 'Tim tidak ditemukan', en: 'There is no such board' },
  BOARD_CHANGED: {
    kind: 'conflict',
    id: 'Susunan tim sudah diubah sejak Anda membukanya: perubahan ke-{actual}, yang Anda ubah ke-{given}',
    en: 'The board has changed since you opened it: it is at revision {actual}, you changed revision {given}',
  },
  BOARD_SEAT_SHARED: {
    kind: 'invalid',
    id: '{position} dapat dijabat beberapa orang; kursi tim hanya untuk jabatan tunggal',
    en: '{position} may be held by several people; a seat of a board is for a post that one person holds',
  },
  MAY_NOT_CHANGE_BOARD: {
    kind: 'forbidden',
    id: 'Hanya BKPSDM, atau {office} yang membentuk tim ini, boleh mengubah susunannya',
    en: 'Only HR, or {office}, who forms this board, may change its members',
  },
} as const satisfies Record<string, RefusalEntry>;
