import { approval, opinion, sequence, verification, workingDays } from '../../domain/flow/blocks.js';
import { atLeast, is, not } from '../../domain/flow/conditions.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';

const title = (id: string, en: string) => ({ id, en });

/** A rotation of nothing but documents: heard, verified, decided. */
export const documentProcess = defineProcess({
  id: 'document-process',
  revision: 1,
  title: title('Uji dokumen', 'Documents tried'),
  subject: 'employee',
  numbering: 'DOK',
  proposers: ['releasing-agency-head', 'subject'],
  facts: {
    toPosition: position(title('Jabatan tujuan', 'Target position')),
    reason: text(title('Alasan', 'Reason')),
    effectiveDate: date(title('Terhitung mulai tanggal', 'Effective date')),
  },
  derived: ['ownRequest', 'targetTier', 'handlesMoney'],
  returns: { within: workingDays(3), mayChange: ['reason'], atMost: 2 },
  checklist: [
    { kind: 'rank-decree', title: title('SK pangkat terakhir', 'Last rank decree') },
    { kind: 'job-analysis', title: title('Analisis jabatan', 'Job analysis') },
    {
      kind: 'request-letter',
      title: title('Surat permohonan', 'Request letter'),
      when: is('ownRequest'),
    },
    {
      kind: 'staff-list',
      title: title('Daftar pegawai', 'List of staff'),
      when: not(atLeast('targetTier', 1)),
    },
  ],
  flow: sequence(
    opinion('opinions', {
      title: title('Pendapat', 'Opinion'),
      by: ['receiving-agency-head'],
      within: workingDays(3),
    }),
    verification('verification', {
      title: title('Verifikasi dokumen', 'Verification of documents'),
      by: 'transfers-division-head',
      within: workingDays(5),
    }),
    approval('decision', {
      title: title('Keputusan', 'Decision'),
      by: ['competent-official'],
      mode: 'all-of',
      within: workingDays(5),
    }),
  ),
});
