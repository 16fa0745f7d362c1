import type { RefusalEntry } from './refusal-entry.js';

/** Absences of officials. */
export const absenceRefusals = {
  ABSENCE_UNKNOWN: {
    kind: 'not-found',
    id: 'Ketidakhadiran tidak ditemukan',
    en: 'There is no such absence',
  },
  ABSENCE_PERIOD_INVALID: {
    kind: 'invalid',
    id: 'Ketidakhadiran mulai {from} tidak dapat berakhir {until}',
    en: 'An absence from {from} cannot end on {until}',
  },
  ABSENCE_OVERLAPS: {
    kind: 'conflict',
    id: 'Pegawai ini sudah tercatat berhalangan ({kind}) {from} sampai {until}',
    en: 'The employee is noted as away already ({kind}) from {from} to {until}',
  },
  ABSENCE_OVER: {
    kind: 'conflict',
    id: 'Ketidakhadiran ini sudah berakhir pada {until}',
    en: 'The absence ended on {until}',
  },
  MAY_NOT_NOTE_ABSENCE: {
    kind: 'forbidden',
    id: 'Yang boleh mencatat ketidakhadiran: BKPSDM, atau atasan langsung ({superior})',
    en: 'Only HR, or the direct superior ({superior}), may note an absence',
  },
} as const satisfies Record<string, RefusalEntry>;
