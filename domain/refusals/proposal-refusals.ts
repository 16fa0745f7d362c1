import type { RefusalEntry } from './refusal-entry.js';

/** What cannot be proposed, or not by whoever asks. */
export const proposalRefusals = {
  PROCESS_UNKNOWN: {
    kind: 'not-found',
    id: 'Proses {process} tidak dikenal',
    en: 'There is no process {process}',
  },
  SUBJECT_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada pegawai dengan NIP {subject}',
    en: 'There is no employee with NIP {subject}',
  },
  POSITION_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada jabatan dengan kode {position}',
    en: 'There is no position with code {position}',
  },
  EFFECTIVE_DATE_PAST: {
    kind: 'invalid',
    id: 'Tanggal berlaku {given} sudah lewat; paling awal {earliest}',
    en: 'Effective date {given} has passed; the earliest is {earliest}',
  },
  EFFECTIVE_DATE_TOO_FAR: {
    kind: 'invalid',
    id: 'Tanggal berlaku {given} terlalu jauh; paling akhir {latest}',
    en: 'Effective date {given} is too far ahead; the latest is {latest}',
  },
  NOT_A_ROTATION: {
    kind: 'invalid',
    id: 'Bukan mutasi: jenjang sekarang {current}, jenjang tujuan {target}',
    en: 'Not a rotation: present level is {current}, target level is {target}',
  },
  LEVEL_NOT_SUPPORTED: {
    kind: 'invalid',
    id: 'Mutasi {level} memerlukan uji kompetensi dan tidak dapat diusulkan di sini',
    en: 'A move at level {level} needs a competency assessment and cannot be proposed here',
  },
  POST_NOT_VACANT: {
    kind: 'conflict',
    id: 'Jabatan {position} tidak kosong pada {date}',
    en: 'Position {position} is not vacant on {date}',
  },
  POST_IS_CURRENT: {
    kind: 'invalid',
    id: 'Pegawai ini sudah menduduki jabatan {position}',
    en: 'The employee already holds position {position}',
  },
  ROTATION_IN_PROGRESS: {
    kind: 'conflict',
    id: 'Pegawai ini sudah memiliki usulan yang berjalan: {number}',
    en: 'The employee already has an open proposal: {number}',
  },
  NOT_ELIGIBLE: {
    kind: 'invalid',
    id: 'Syarat yang menghalangi tidak terpenuhi: {rules}',
    en: 'Blocking requirements are not met: {rules}',
  },
  SUBJECT_NOT_MOVABLE: {
    kind: 'invalid',
    id: 'Pejabat ini tidak dapat menjadi subjek proses {process}',
    en: 'This official cannot be the subject of process {process}',
  },
  OWN_PROPOSAL_BY_OFFICE: {
    kind: 'forbidden',
    id: 'Seorang pejabat tidak dapat mengusulkan dirinya karena jabatannya; ajukan sebagai permintaan sendiri',
    en: 'An official cannot propose themselves by virtue of their office; submit it as an own request',
  },
  MAY_NOT_PROPOSE: {
    kind: 'forbidden',
    id: 'Yang boleh mengusulkan: kepala perangkat daerah asal, BKPSDM, atau pegawai yang bersangkutan',
    en: 'Only the head of the releasing agency, the HR agency or the employee may propose',
  },
} as const satisfies Record<string, RefusalEntry>;
