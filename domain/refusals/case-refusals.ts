import type { RefusalEntry } from './refusal-entry.js';

/** What is done to a case as a whole, and to its incidents. */
export const caseRefusals = {
  CASE_UNKNOWN: { kind: 'not-found', id: 'Berkas tidak ditemukan', en: 'There is no such case' },
  CASE_CLOSED: {
    kind: 'conflict',
    id: 'Berkas sudah berakhir: {state}',
    en: 'The case has ended: it is {state}',
  },
  CASE_NOT_RETURNED: {
    kind: 'conflict',
    id: 'Hanya berkas yang dikembalikan dapat diajukan ulang; keadaannya {state}',
    en: 'Only a returned case can be resubmitted; it is {state}',
  },
  FACT_NOT_CHANGEABLE: {
    kind: 'invalid',
    id: 'Fakta {fact} tidak dapat diubah pada pengajuan ulang; yang dapat: {changeable}',
    en: 'Fact {fact} cannot be changed on resubmission; these can: {changeable}',
  },
  WITHDRAWAL_TOO_LATE: {
    kind: 'conflict',
    id: 'Usulan sudah diputus pada {at} dan tidak dapat ditarik',
    en: 'The proposal was decided on {at} and cannot be withdrawn',
  },
  CANCELLATION_TOO_LATE: {
    kind: 'conflict',
    id: 'Keputusan {number} sudah ditandatangani dan berlaku dalam data kepegawaian; berkas tidak dapat dibatalkan',
    en: 'Decree {number} is signed and holds in the registry; the case cannot be cancelled',
  },
  CASE_NOT_SUSPENDED: {
    kind: 'conflict',
    id: 'Hanya berkas yang ditangguhkan dapat dilanjutkan; keadaannya {state}',
    en: 'Only a suspended case can be resumed; it is {state}',
  },
  CASE_SUSPENDED: {
    kind: 'conflict',
    id: 'Berkas ditangguhkan; tidak ada yang dapat diputus sampai dilanjutkan',
    en: 'The case is suspended; nothing is decided until it is resumed',
  },
  INCIDENT_UNKNOWN: {
    kind: 'not-found',
    id: 'Gangguan tidak ditemukan',
    en: 'There is no such incident',
  },
  INCIDENT_CLOSED: {
    kind: 'conflict',
    id: 'Gangguan ini sudah selesai pada {at}',
    en: 'The incident was closed on {at}',
  },
  ONLY_PROPOSER: {
    kind: 'forbidden',
    id: 'Hanya pengusul, atau yang kini menjabat sebagai pengusul, yang dapat melakukan ini',
    en: 'Only the proposer, or whoever now acts in the office that proposed, may do this',
  },
} as const satisfies Record<string, RefusalEntry>;
