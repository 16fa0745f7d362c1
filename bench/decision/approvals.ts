import { approval, sequence, workingDays } from '../../domain/flow/blocks.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';
import { mostDecisions } from './decision-system.js';

/** The offices that decide in turn, none of which is moved by the bench. */
const offices = ['hr-agency-head', 'assistant-3', 'internal-audit', 'competent-official'] as const;

/** A chain of approvals from office to office: nothing but decisions, each of which opens the next office's task. */
export const approvals = defineProcess({
  id: 'bench-approvals',
  revision: 1,
  title: { id: 'Rangkaian persetujuan', en: 'Chain of approvals' },
  subject: 'employee',
  numbering: 'UJI',
  proposers: ['releasing-agency-head'],
  facts: {
    toPosition: position({ id: 'Jabatan tujuan', en: 'Target position' }),
    reason: text({ id: 'Alasan', en: 'Reason' }),
    effectiveDate: date({ id: 'Terhitung mulai tanggal', en: 'Effective date' }),
  },
  derived: ['ownRequest', 'sameAgency'],
  returns: { within: workingDays(3), mayChange: ['reason', 'effectiveDate'], atMost: 2 },
  flow: sequence(
    ...Array.from({ length: mostDecisions + 1 }, (_, turn) =>
      approval(`approval-${turn + 1}`, {
        title: { id: `Persetujuan ${turn + 1}`, en: `Approval ${turn + 1}` },
        by: [offices[turn % offices.length] ?? 'competent-official'],
        mode: 'all-of',
        within: workingDays(3),
      }),
    ),
  ),
});
