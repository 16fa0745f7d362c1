import { approval, check, sequence, verification, workingDays } from '../../domain/flow/blocks.js';
import { is } from '../../domain/flow/conditions.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';

const title = (id: string, en: string) => ({ id, en });
const rules = ['tenure', 'no-moratorium'] as const;
const asked = { rules, overridableBy: 'competent-official', within: workingDays(3) } as const;

const common = {
  revision: 1,
  subject: 'employee',
  proposers: ['releasing-agency-head', 'subject'],
  facts: {
    toPosition: position(title('Jabatan tujuan', 'Target position')),
    reason: text(title('Alasan', 'Reason')),
    effectiveDate: date(title('Terhitung mulai tanggal', 'Effective date')),
  },
  derived: ['inMoratorium'],
  returns: { within: workingDays(3), mayChange: ['reason', 'effectiveDate'], atMost: 2 },
} as const;

const flow = sequence(
  check('eligibility', { title: title('Pemeriksaan syarat', 'Eligibility check'), ...asked }),
  verification('verification', {
    title: title('Verifikasi', 'Verification'),
    by: 'transfers-division-head',
    within: workingDays(5),
  }),
  check('recheck', { title: title('Pemeriksaan ulang', 'Second check'), ...asked }),
  approval('decision', {
    title: title('Keputusan', 'Decision'),
    by: ['competent-official'],
    mode: 'all-of',
    within: workingDays(5),
  }),
);

/** A rotation that a moratorium blocks until the ministry's consent is uploaded. */
export const moratoriumProcess = defineProcess({
  ...common,
  id: 'moratorium-rotation',
  numbering: 'MRT',
  title: title('Mutasi dalam masa larangan', 'Rotation in a moratorium'),
  checklist: [
    {
      kind: 'ministry-consent',
      title: title('Persetujuan tertulis Menteri', 'Written consent of the minister'),
      when: is('inMoratorium'),
    },
  ],
  flow,
});

/** The same without a place for the consent. */
export const strictProcess = defineProcess({
  ...common,
  id: 'strict-rotation',
  numbering: 'STR',
  title: title('Mutasi tanpa kecuali', 'Rotation without exception'),
  flow,
});
