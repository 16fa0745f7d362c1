import type { Text } from '../text.js';
import type { StepKind } from './blocks.js';

/** What each kind of step is called. */
export const stepKindTitles = {
  check: { id: 'Pemeriksaan', en: 'Check' },
  opinion: { id: 'Pendapat', en: 'Opinion' },
  approval: { id: 'Persetujuan', en: 'Approval' },
  document: { id: 'Dokumen', en: 'Document' },
  record: { id: 'Pencatatan', en: 'Record' },
  board: { id: 'Rapat tim', en: 'Board session' },
  announce: { id: 'Pemberitahuan', en: 'Announcement' },
  verification: { id: 'Verifikasi', en: 'Verification' },
  wait: { id: 'Menunggu pihak luar', en: 'Wait for others' },
  task: { id: 'Tugas', en: 'Task' },
} as const satisfies Record<StepKind, Text>;

/** How a step ended, in words. */
const outcomeTitles: Readonly<Record<string, Text>> = {
  passed: { id: 'Memenuhi', en: 'Met' },
  overridden: { id: 'Dikesampingkan', en: 'Overridden' },
  approved: { id: 'Disetujui', en: 'Approved' },
  returned: { id: 'Dikembalikan', en: 'Returned' },
  rejected: { id: 'Ditolak', en: 'Rejected' },
  supported: { id: 'Didukung', en: 'Supported' },
  objected: { id: 'Ada keberatan', en: 'Objected' },
  'no-opinion': { id: 'Tanpa pendapat', en: 'No opinion given' },
  accepted: { id: 'Diterima', en: 'Accepted' },
  signed: { id: 'Ditandatangani', en: 'Signed' },
  recorded: { id: 'Tercatat', en: 'Recorded' },
  'advised-for': { id: 'Disarankan', en: 'Advised for' },
  'advised-against': { id: 'Tidak disarankan', en: 'Advised against' },
  'no-quorum': { id: 'Tanpa pertimbangan: tidak kuorum', en: 'Without advice: no quorum' },
  received: { id: 'Tercatat', en: 'Entered' },
  waived: { id: 'Tidak diperlukan', en: 'Not needed' },
  announced: { id: 'Disampaikan', en: 'Announced' },
};

/** How a step ended, in words; an outcome without words of its own says only that it is done. */
export function outcomeTitle(outcome: string | null): Text {
  return outcomeTitles[outcome ?? ''] ?? { id: 'Selesai', en: 'Done' };
}
