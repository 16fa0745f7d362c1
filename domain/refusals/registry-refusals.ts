import type { RefusalEntry } from './refusal-entry.js';

/** Employees, units and posts, and the import that brings them. */
export const registryRefusals = {
  EMPLOYEE_UNKNOWN: { kind: 'not-found', id: 'Pegawai tidak ditemukan', en: 'There is no such employee' },
  UNIT_UNKNOWN: { kind: 'not-found', id: 'Unit tidak ditemukan', en: 'There is no such unit' },
  POSITION_NOT_FOUND: { kind: 'not-found', id: 'Jabatan tidak ditemukan', en: 'There is no such position' },
  REGISTRY_CONFLICT: {
    kind: 'conflict',
    id: 'Jabatan atau pegawai ini sudah terikat keputusan lain: {basis}',
    en: 'The post or the person is bound by another decree: {basis}',
  },
  IMPORT_REFUSED: {
    kind: 'invalid',
    id: 'Impor ditolak: {errors} kesalahan; tidak ada yang ditulis',
    en: 'Import refused: {errors} errors; nothing was written',
  },
} as const satisfies Record<string, RefusalEntry>;
