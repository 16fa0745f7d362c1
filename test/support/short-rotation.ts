import {
  announce,
  approval,
  check,
  document,
  either,
  opinion,
  record,
  sequence,
  when,
  workingDays,
} from '../../domain/flow/blocks.js';
import { is, not } from '../../domain/flow/conditions.js';
import { defineProcess } from '../../domain/flow/define.js';
import { date, position, text } from '../../domain/flow/fields.js';

/**
 * A rotation without documents, board and clearance, stored as an earlier revision: for tests of what happens
 * between two decisions, where the way to them does not matter.
 */
export const shortRotation = defineProcess({
  id: 'job-rotation',
  revision: 1,
  title: { id: 'Mutasi jabatan', en: 'Job rotation' },
  subject: 'employee',
  numbering: 'MUT',
  proposers: ['releasing-agency-head', 'hr-agency-head', 'subject'],
  facts: {
    toPosition: position({ id: 'Jabatan tujuan', en: 'Target position' }),
    reason: text({ id: 'Alasan', en: 'Reason' }),
    effectiveDate: date({ id: 'Terhitung mulai tanggal', en: 'Effective date' }),
  },
  derived: ['ownRequest', 'sameAgency'],
  returns: { within: workingDays(3), mayChange: ['reason', 'effectiveDate'], atMost: 2 },

  flow: sequence(
    check('eligibility', {
      title: { id: 'Pemeriksaan syarat', en: 'Eligibility check' },
      rules: [
        'employment-active',
        'same-level',
        'target-vacant',
        'tenure',
        'appraisal',
        'no-sanction',
        'no-study-assignment',
        'light-sanction',
        'long-tenure',
        'competency-gap',
      ],
      overridableBy: 'competent-official',
      within: workingDays(3),
      dependsOn: ['effectiveDate'],
    }),
    when(
      not(is('sameAgency')),
      opinion('opinions', {
        title: {
          id: 'Pendapat perangkat daerah asal dan tujuan',
          en: 'Opinions of the releasing and the receiving agency',
        },
        by: ['releasing-agency-head', 'receiving-agency-head'],
        within: workingDays(3),
      }),
      opinion('opinion', {
        title: { id: 'Pendapat perangkat daerah', en: 'Opinion of the agency' },
        by: ['releasing-agency-head'],
        within: workingDays(3),
      }),
    ),
    approval('proposal', {
      title: { id: 'Usulan Sekretaris Daerah', en: 'Proposal of the regional secretary' },
      by: ['competent-official'],
      mode: 'all-of',
      within: workingDays(3),
    }),
    check('recheck', {
      title: { id: 'Pemeriksaan ulang syarat', en: 'Second eligibility check' },
      rules: [
        'employment-active',
        'same-level',
        'target-vacant',
        'tenure',
        'appraisal',
        'no-sanction',
        'no-study-assignment',
        'light-sanction',
        'long-tenure',
        'competency-gap',
      ],
      overridableBy: 'competent-official',
      within: workingDays(3),
      dependsOn: ['effectiveDate'],
    }),
    approval('decision', {
      title: { id: 'Keputusan Wali Kota', en: 'Decision of the mayor' },
      by: ['appointing-authority'],
      mode: 'all-of',
      strategic: true,
      decides: true,
      distinctFrom: ['proposal'],
      within: either(is('ownRequest'), workingDays(5), workingDays(10)),
      dependsOn: ['effectiveDate'],
    }),
    document('decree', {
      title: { id: 'Surat keputusan', en: 'Decree' },
      template: 'rotation-decree',
      initials: ['transfers-division-head', 'hr-agency-head', 'assistant-3', 'competent-official'],
      signature: 'appointing-authority',
      certifiedBy: 'hr-agency-head',
      strategic: true,
      within: workingDays(5),
    }),
    record('registry', {
      title: { id: 'Pencatatan jabatan', en: 'Registry entry' },
      applies: 'rotation',
    }),
    announce('announcement', {
      title: { id: 'Penyampaian keputusan', en: 'Announcement' },
      to: ['subject', 'releasing-agency-head', 'receiving-agency-head'],
      within: workingDays(5),
    }),
  ),
});
