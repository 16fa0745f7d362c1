import type { RefusalEntry } from './refusal-entry.js';

/** A session of a board, from its invitation to the last vote. */
export const sessionRefusals = {
  NOT_BEFORE_BOARD: {
    kind: 'conflict',
    id: 'Berkas {case} tidak menunggu tim ini',
    en: 'Case {case} does not wait for this board',
  },
  ITEM_TWICE: {
    kind: 'invalid',
    id: 'Berkas {case} tercantum dua kali',
    en: 'Case {case} is listed twice',
  },
  ITEM_ALREADY_PLANNED: {
    kind: 'conflict',
    id: 'Berkas {case} sudah diagendakan pada rapat lain',
    en: 'Case {case} is already before another session',
  },
  INVITATION_TOO_SHORT: {
    kind: 'invalid',
    id: 'Rapat {given} terlalu dekat: undangan paling lambat {days} hari kerja sebelumnya; paling awal {earliest}',
    en: 'A session on {given} is too soon: invitations go out {days} working days before; the earliest is {earliest}',
  },
  SESSION_ON_DAY_OFF: {
    kind: 'invalid',
    id: '{day} bukan hari kerja',
    en: '{day} is not a working day',
  },
  SESSION_UNKNOWN: { kind: 'not-found', id: 'Rapat tidak ditemukan', en: 'There is no such session' },
  ITEM_UNKNOWN: {
    kind: 'invalid',
    id: 'Rapat ini tidak memiliki acara {item}',
    en: 'The session has no item {item}',
  },
  SEAT_UNKNOWN: {
    kind: 'invalid',
    id: 'Tim ini tidak memiliki kursi {seat}',
    en: 'The board has no seat {seat}',
  },
  SEAT_TWICE: { kind: 'invalid', id: 'Kursi {seat} tercantum dua kali', en: 'Seat {seat} is listed twice' },
  SEAT_VACANT: {
    kind: 'conflict',
    id: 'Tidak ada {as} yang dapat duduk di kursi {seat} hari ini',
    en: 'No {as} can sit in seat {seat} today',
  },
  NOT_BOARD_MEMBER: {
    kind: 'forbidden',
    id: 'Anda bukan anggota tim dalam rapat ini',
    en: 'You are no member of the board in this session',
  },
  ONLY_BOARD_SECRETARY: {
    kind: 'forbidden',
    id: 'Hanya sekretaris tim yang dapat {action}',
    en: 'Only the secretary of the board may {action}',
  },
  SESSION_NOT_PLANNED: {
    kind: 'conflict',
    id: 'Rapat sudah dibuka atau ditutup: {state}',
    en: 'The session is no longer planned: it is {state}',
  },
  SESSION_TOO_EARLY: {
    kind: 'conflict',
    id: 'Rapat dijadwalkan {day}; sebelum itu tidak ada yang hadir dan rapat belum dapat dibuka',
    en: 'The session is set for {day}; before that nobody is present and it cannot open',
  },
  SESSION_NOT_OPEN: {
    kind: 'conflict',
    id: 'Rapat tidak sedang berlangsung: {state}',
    en: 'The session is not open: it is {state}',
  },
  SESSION_CLOSED: { kind: 'conflict', id: 'Rapat sudah ditutup', en: 'The session is closed' },
  SESSION_CAN_OPEN: {
    kind: 'conflict',
    id: 'Rapat memenuhi kuorum ({present} dari {quorum}); buka lebih dahulu',
    en: 'The session has its quorum ({present} of {quorum}); open it first',
  },
  QUORUM_NOT_MET: {
    kind: 'conflict',
    id: 'Rapat tidak dapat dibuka: kuorum {quorum}, hadir {present}',
    en: 'Cannot open the session: quorum is {quorum}, present are {present}',
  },
  QUORUM_LOST: {
    kind: 'conflict',
    id: 'Suara tidak dapat diberikan: kuorum {quorum}, hadir {present}',
    en: 'Cannot vote: quorum is {quorum}, present are {present}',
  },
  NO_PRESIDER: {
    kind: 'conflict',
    id: 'Ketua tidak ikut dan belum ada anggota yang ditunjuk memimpin',
    en: 'The chair takes no part and nobody is named to preside',
  },
  PRESIDER_PRESENT: {
    kind: 'conflict',
    id: 'Sudah ada yang memimpin; tidak perlu ditunjuk yang lain',
    en: 'Somebody presides already; no other is named',
  },
  PRESIDER_NOT_ABLE: {
    kind: 'conflict',
    id: 'Kursi {seat} tidak dapat memimpin: harus anggota yang ikut dan tidak abstain',
    en: 'Seat {seat} cannot preside: it takes a member who takes part and has not abstained',
  },
  PRESIDER_ABSTAINS: {
    kind: 'invalid',
    id: 'Yang memimpin tidak dapat abstain: suaranya menentukan bila seri',
    en: 'Whoever presides cannot abstain: their vote breaks a tie',
  },
  ITEM_NOT_VOTING: {
    kind: 'conflict',
    id: 'Acara ini tidak lagi diputus: {state}',
    en: 'This item is no longer voted on: it is {state}',
  },
  ITEMS_UNDECIDED: {
    kind: 'conflict',
    id: 'Rapat tidak dapat ditutup: {items} acara masih dapat diputus',
    en: 'Cannot close the session: {items} items can still be decided',
  },
  MEMBER_RECUSED: {
    kind: 'conflict',
    id: 'Anggota kursi {seat} tidak ikut pada acara ini karena konflik kepentingan',
    en: 'The member in seat {seat} takes no part in this item: conflict of interest',
  },
  MEMBER_ABSENT: {
    kind: 'conflict',
    id: 'Anggota kursi {seat} tidak hadir',
    en: 'The member in seat {seat} is not present',
  },
  SEAT_TAKEN: {
    kind: 'conflict',
    id: 'Kursi {seat} tidak memiliki suara pada acara ini: terisi, atau cadangan tidak diperlukan',
    en: 'Seat {seat} has no vote on this item: it is taken, or no substitute is needed',
  },
  VOTE_GIVEN: {
    kind: 'conflict',
    id: 'Kursi {seat} sudah memberikan suara',
    en: 'Seat {seat} has voted already',
  },
} as const satisfies Record<string, RefusalEntry>;
