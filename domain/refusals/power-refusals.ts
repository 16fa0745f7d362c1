import type { RefusalEntry } from './refusal-entry.js';

/** Who may not decide: it is their own affair, or they do not act for the office. */
export const powerRefusals = {
  OWN_CASE: {
    kind: 'forbidden',
    id: 'Tidak seorang pun memutus berkasnya sendiri',
    en: 'Nobody decides their own case',
  },
  CONFLICT_OF_INTEREST: {
    kind: 'forbidden',
    id: 'Anda memiliki konflik kepentingan dalam berkas ini ({ground}); yang memutus pejabat lain',
    en: 'You have a conflict of interest in this case ({ground}); another official decides',
  },
  CONFLICT_BY_RECUSAL: {
    kind: 'conflict',
    id: 'Dalam rapat tim, konflik kepentingan dinyatakan dengan mengundurkan diri dari acaranya: POST …/sessions/{session}/recusals',
    en: 'In a session of a board a conflict of interest is declared by recusal from the item: POST …/sessions/{session}/recusals',
  },
  CONFLICT_NOT_ASKED: {
    kind: 'conflict',
    id: 'Tidak ada yang diputus dalam tugas ini, jadi konflik kepentingan tidak dinyatakan di sini',
    en: 'Nothing is decided in this task, so no conflict of interest is declared here',
  },
  SAME_PERSON: {
    kind: 'forbidden',
    id: 'Langkah ini harus diputus orang lain: Anda sudah memutus langkah {step}',
    en: 'This step needs another person: you have decided step {step}',
  },
  STRATEGIC_HOLDER_ONLY: {
    kind: 'forbidden',
    id: 'Langkah strategis hanya diputus pejabat definitif, bukan {capacity}',
    en: 'A strategic step is for the definitive holder, not for {capacity}',
  },
  NOT_YOUR_OFFICE: {
    kind: 'forbidden',
    id: 'Anda saat ini tidak bertindak untuk jabatan yang memegang tugas ini',
    en: 'You do not now act for the office that holds this task',
  },
  ESCALATION_SEES_ONLY: {
    kind: 'forbidden',
    id: 'Sebagai atasan Anda diberi tahu; wewenang memutus tidak beralih',
    en: 'As the superior you are told; the power to decide has not moved',
  },
  NO_AUTHORITY: {
    kind: 'conflict',
    id: 'Tidak ada pejabat yang dapat bertindak untuk {office}',
    en: 'Nobody can act for {office}',
  },
} as const satisfies Record<string, RefusalEntry>;
