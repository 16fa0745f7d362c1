import { choice } from './choice.js';

/** `KEDUDUKAN HUKUM NAMA`: where a person stands in law. Only the active may act or be moved. */
export const readStatus = choice({
  Aktif: 'active',
  CLTN: 'unpaid-leave',
  'Tugas Belajar': 'study-assignment',
  'Pemberhentian Sementara': 'suspended',
  'Penerima Uang Tunggu': 'awaiting-post',
  'Pejabat Negara': 'state-official',
  'Masa Persiapan Pensiun': 'pre-retirement',
  'PNS yang dinyatakan hilang': 'missing',
  Pensiun: 'retired',
});

/** `JENIS JABATAN NAMA`: kinds of posts that an employee may hold. */
export const readJobKind = choice({
  'Jabatan Struktural': 'structural',
  'Jabatan Fungsional': 'functional',
  'Jabatan Fungsional Tertentu': 'functional',
  'Jabatan Pelaksana': 'general',
  'Jabatan Fungsional Umum': 'general',
});

/** `JENIS JABATAN ID`, read only to warn where it contradicts the name. */
export const readJobKindCode = choice({ '1': 'structural', '2': 'functional', '4': 'general' });

/** `JENIS KELAMIN`. */
export const readSex = choice({ M: 'M', F: 'F' });
