import {
  announce,
  approval,
  board,
  check,
  document,
  either,
  opinion,
  parallel,
  policyTerm,
  record,
  sequence,
  task,
  verification,
  wait,
  when,
  workingDays,
} from '../domain/flow/blocks.js';
import { any, is, not } from '../domain/flow/conditions.js';
import { defineProcess } from '../domain/flow/define.js';
import { date, employee, pastDate, position, text } from '../domain/flow/fields.js';

const rules = [
  'employment-active',
  'same-level',
  'target-vacant',
  'tenure',
  'appraisal',
  'no-sanction',
  'no-study-assignment',
  'no-moratorium',
  'light-sanction',
  'long-tenure',
  'competency-gap',
] as const;

/**
 * Rotation (mutasi) of an official to a vacant post of the same level inside one government.
 * PP 11/2017 Ps 190–191 jo. PP 17/2020; Peraturan BKN 5/2019. Terms are policy, with its sources; where the law is
 * silent they are ours.
 */
export const jobRotation = defineProcess({
  id: 'job-rotation',
  revision: 2,
  title: { id: 'Mutasi jabatan', en: 'Job rotation' },
  subject: 'employee',
  numbering: 'MUT',
  proposers: ['releasing-agency-head', 'hr-agency-head', 'subject'],
  facts: {
    toPosition: position({ id: 'Jabatan tujuan', en: 'Target position' }),
    reason: text({ id: 'Alasan', en: 'Reason' }),
    effectiveDate: date({ id: 'Terhitung mulai tanggal', en: 'Effective date' }),
  },
  derived: [
    'ownRequest',
    'sameAgency',
    'supervisorOrAbove',
    'handlesMoney',
    'leavesStructuralPost',
    'inMoratorium',
  ],
  returns: { within: workingDays(3), mayChange: ['reason', 'effectiveDate'], atMost: 2 },

  checklist: [
    { kind: 'rank-decree', title: { id: 'SK pangkat terakhir', en: 'Last rank decree' } },
    { kind: 'post-decree', title: { id: 'SK jabatan terakhir', en: 'Last post decree' } },
    {
      kind: 'appraisals',
      title: { id: 'Penilaian kinerja dua tahun terakhir', en: 'Appraisals of the last two years' },
    },
    {
      kind: 'job-analysis',
      title: {
        id: 'Analisis jabatan dan analisis beban kerja jabatan tujuan',
        en: 'Job and workload analysis of the target post',
      },
    },
    {
      kind: 'no-discipline-statement',
      title: {
        id: 'Surat pernyataan tidak sedang dalam proses atau menjalani hukuman disiplin atau perkara pidana',
        en: 'Statement of no disciplinary or court case',
      },
    },
    {
      kind: 'no-study-statement',
      title: {
        id: 'Surat pernyataan tidak sedang menjalani tugas belajar atau ikatan dinas',
        en: 'Statement of no study assignment',
      },
    },
    {
      kind: 'request-letter',
      title: { id: 'Surat permohonan pegawai', en: 'Request letter of the employee' },
      when: is('ownRequest'),
    },
    {
      kind: 'ministry-consent',
      title: {
        id: 'Persetujuan tertulis Menteri Dalam Negeri',
        en: 'Written consent of the Minister of Home Affairs',
      },
      when: is('inMoratorium'),
    },
  ],

  flow: sequence(
    check('eligibility', {
      title: { id: 'Pemeriksaan syarat', en: 'Eligibility check' },
      rules,
      overridableBy: 'competent-official',
      within: policyTerm('override'),
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
        within: policyTerm('opinion'),
      }),
      opinion('opinion', {
        title: { id: 'Pendapat perangkat daerah', en: 'Opinion of the agency' },
        by: ['releasing-agency-head'],
        within: policyTerm('opinion'),
      }),
    ),
    verification('verification', {
      title: { id: 'Verifikasi berkas', en: 'Verification of the documents' },
      by: 'transfers-division-head',
      within: policyTerm('verification'),
    }),
    when(
      any(is('supervisorOrAbove'), is('handlesMoney')),
      approval('audit-clearance', {
        title: { id: 'Keterangan bebas temuan Inspektorat', en: 'Audit clearance by the inspector' },
        by: ['internal-audit'],
        mode: 'all-of',
        within: policyTerm('auditClearance'),
      }),
    ),
    board('board', {
      title: { id: 'Pertimbangan Tim Penilai Kinerja', en: 'Advice of the performance review board' },
      board: 'performance-review-board',
      within: policyTerm('board'),
    }),
    approval('proposal', {
      title: { id: 'Usulan Sekretaris Daerah', en: 'Proposal of the regional secretary' },
      by: ['competent-official'],
      mode: 'all-of',
      within: policyTerm('proposal'),
    }),
    when(
      is('supervisorOrAbove'),
      wait('technical-clearance', {
        title: { id: 'Pertimbangan teknis BKN', en: 'Technical clearance of BKN' },
        enteredBy: 'hr-agency-head',
        within: policyTerm('technicalClearance'),
      }),
    ),
    check('recheck', {
      title: { id: 'Pemeriksaan ulang syarat', en: 'Second eligibility check' },
      rules,
      overridableBy: 'competent-official',
      within: policyTerm('override'),
      dependsOn: ['effectiveDate'],
    }),
    approval('decision', {
      title: { id: 'Keputusan Wali Kota', en: 'Decision of the mayor' },
      by: ['appointing-authority'],
      mode: 'all-of',
      strategic: true,
      decides: true,
      distinctFrom: ['proposal'],
      within: either(is('ownRequest'), policyTerm('decisionOwnRequest'), policyTerm('decision')),
      dependsOn: ['effectiveDate'],
    }),
    document('decree', {
      title: { id: 'Surat keputusan', en: 'Decree' },
      template: 'rotation-decree',
      initials: ['transfers-division-head', 'hr-agency-head', 'assistant-3', 'competent-official'],
      signature: 'appointing-authority',
      certifiedBy: 'hr-agency-head',
      strategic: true,
      within: policyTerm('decree'),
    }),
    record('registry', {
      title: { id: 'Pencatatan jabatan', en: 'Registry entry' },
      applies: 'rotation',
    }),
    announce('announcement', {
      title: { id: 'Penyampaian keputusan', en: 'Announcement' },
      to: ['subject', 'releasing-agency-head', 'receiving-agency-head', 'hr-agency-head'],
      within: policyTerm('announcement'),
    }),
    parallel(
      task('handover', {
        title: { id: 'Serah terima jabatan lama', en: 'Handover of the old post' },
        by: ['releasing-agency-head'],
        form: {
          number: text({ id: 'Nomor berita acara', en: 'Number of the minutes' }, 100),
          date: pastDate({ id: 'Tanggal serah terima', en: 'Date of the handover' }),
        },
        within: policyTerm('handover'),
        countedFrom: 'effectiveDate',
      }),
      task('start-of-duty', {
        title: { id: 'Surat pernyataan melaksanakan tugas', en: 'Start-of-duty statement' },
        by: ['receiving-agency-head'],
        form: {
          number: text({ id: 'Nomor SPMT', en: 'Number of the statement' }, 100),
          date: pastDate({ id: 'Melaksanakan tugas sejak', en: 'On duty since' }),
        },
        within: policyTerm('startOfDuty'),
        countedFrom: 'effectiveDate',
      }),
      task('siasn-update', {
        title: { id: 'Pemutakhiran SI-ASN', en: 'Update of the national system (SI-ASN)' },
        by: ['hr-agency-head'],
        form: {
          reference: text({ id: 'Nomor usul di SI-ASN', en: 'Reference in SI-ASN' }, 100),
          date: pastDate({ id: 'Tanggal pemutakhiran', en: 'Date of the update' }),
        },
        within: policyTerm('registryUpdate'),
      }),
      task('performance-agreement', {
        title: { id: 'Perjanjian kinerja baru', en: 'New performance agreement' },
        by: ['subject', 'receiving-superior'],
        form: { date: pastDate({ id: 'Disepakati pada tanggal', en: 'Agreed on' }) },
        within: policyTerm('performanceAgreement'),
        countedFrom: 'effectiveDate',
      }),
      when(
        is('leavesStructuralPost'),
        task('acting-official', {
          title: {
            id: 'Penunjukan pelaksana tugas jabatan yang ditinggalkan',
            en: 'Naming an acting official for the post left behind',
          },
          by: ['releasing-agency-head'],
          form: {
            official: employee({ id: 'NIP pelaksana tugas', en: 'NIP of the acting official' }),
            from: date({ id: 'Sejak tanggal', en: 'From' }),
            until: date({ id: 'Sampai dengan tanggal', en: 'Until, inclusive' }),
            number: text(
              { id: 'Nomor surat perintah di atas kertas', en: 'Number of an order on paper' },
              100,
            ),
          },
          optional: ['number'],
          orders: 'acting-official',
          within: policyTerm('actingOfficial'),
          waivable: true,
        }),
      ),
    ),
  ),
});
