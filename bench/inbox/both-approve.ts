import { approval, sequence, workingDays } from '../../domain/flow/blocks.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';

/** A process whose first step lies with two offices at once; several, for a person has one open case of each. */
export const bothApprove = (number: number) =>
  defineProcess({
    id: `bench-inbox-${number}`,
    revision: 1,
    title: { id: 'Persetujuan berdua', en: 'Approval by both' },
    subject: 'employee',
    numbering: `UJI${number}`,
    proposers: ['releasing-agency-head'],
    facts: {
      toPosition: position({ id: 'Jabatan tujuan', en: 'Target position' }),
      reason: text({ id: 'Alasan', en: 'Reason' }),
      effectiveDate: date({ id: 'Terhitung mulai tanggal', en: 'Effective date' }),
    },
    derived: ['ownRequest', 'sameAgency'],
    returns: { within: workingDays(3), mayChange: ['reason', 'effectiveDate'], atMost: 2 },
    flow: sequence(
      approval('both', {
        title: { id: 'Persetujuan berdua', en: 'Approval by both' },
        by: ['competent-official', 'hr-agency-head'],
        mode: 'all-of',
        within: workingDays(3),
      }),
    ),
  });
