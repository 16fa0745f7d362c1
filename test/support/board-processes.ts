import { approval, board, parallel, sequence, workingDays } from '../../domain/flow/blocks.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';

const common = {
  revision: 1,
  subject: 'employee',
  proposers: ['releasing-agency-head', 'hr-agency-head', 'subject'],
  facts: {
    toPosition: position({ id: 'Jabatan tujuan', en: 'Target position' }),
    reason: text({ id: 'Alasan', en: 'Reason' }),
    effectiveDate: date({ id: 'Terhitung mulai tanggal', en: 'Effective date' }),
  },
  derived: [],
  returns: { within: workingDays(3), mayChange: ['reason'], atMost: 2 },
} as const;

const title = { id: 'Pertimbangan Tim Penilai Kinerja', en: 'Consideration by the board' };
const heard = { title, board: 'performance-review-board', within: workingDays(10) } as const;

const proposal = approval('proposal', {
  title: { id: 'Usulan Sekretaris Daerah', en: 'Proposal of the regional secretary' },
  by: ['competent-official'],
  mode: 'all-of',
  within: workingDays(3),
});

/** The board, then the regional secretary. */
export const boardReview = defineProcess({
  ...common,
  id: 'board-review',
  numbering: 'TPK',
  title: { id: 'Mutasi dengan pertimbangan', en: 'Rotation with advice' },
  flow: sequence(board('review', heard), proposal),
});

/** The same by secret ballot. */
export const secretReview = defineProcess({
  ...common,
  id: 'secret-review',
  numbering: 'RHS',
  title: { id: 'Mutasi dengan pertimbangan rahasia', en: 'Rotation with secret advice' },
  flow: sequence(board('review', { ...heard, secret: true }), proposal),
});

/** The board beside another office, which can return the case meanwhile. */
export const besideReview = defineProcess({
  ...common,
  id: 'beside-review',
  numbering: 'SJR',
  title: { id: 'Mutasi dengan pertimbangan sejajar', en: 'Rotation with advice beside' },
  flow: sequence(
    parallel(
      board('review', heard),
      approval('budget', {
        title: { id: 'Anggaran', en: 'Budget' },
        by: ['legal-division-head'],
        mode: 'all-of',
        within: workingDays(5),
      }),
    ),
    proposal,
  ),
});

export const boardProcesses = [boardReview, secretReview, besideReview] as const;
