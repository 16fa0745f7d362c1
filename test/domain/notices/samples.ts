import type { Notice } from '../../../domain/notices/notice.js';

const about = {
  number: 'MUT/2026/0001',
  process: { id: 'Mutasi jabatan', en: 'Job rotation' },
  subject: 'Rina Siregar, S.H.',
  since: '2026-11-02',
} as const;

const task = {
  step: { id: 'Usulan Sekretaris Daerah', en: 'Proposal of the regional secretary' },
  since: '2026-11-03',
  due: { day: '2026-11-06', time: '16.00 WIB' },
} as const;

const secretary = { id: 'Sekretaris Daerah', en: 'Sekretaris Daerah' } as const;
const hr = { id: 'Kepala BKPSDM', en: 'Kepala BKPSDM' } as const;
const proposer = { id: 'pengusul', en: 'the proposer' } as const;
const subject = { id: 'pegawai yang bersangkutan', en: 'the employee concerned' } as const;
const approval = { id: 'persetujuan', en: 'approval' } as const;

/** One notice of each kind, as its readers would get it. */
export const samples: { readonly [Kind in Notice['kind']]: Extract<Notice, { readonly kind: Kind }> } = {
  assigned: {
    kind: 'assigned',
    about,
    as: secretary,
    task,
    asked: approval,
    escalates: { to: 'Wali Kota', on: '2026-11-10' },
  },
  reminder: { kind: 'reminder', about, as: secretary, task, asked: approval, left: 3 },
  overdue: { kind: 'overdue', about, as: secretary, task, late: 1 },
  escalated: {
    kind: 'escalated',
    about,
    as: { id: 'Wali Kota', en: 'Wali Kota' },
    task,
    office: 'Sekretaris Daerah',
    to: 'superior',
  },
  returned: {
    kind: 'returned',
    about,
    as: proposer,
    task: { ...task, step: { id: 'Perbaikan oleh pengusul', en: 'Mending by the proposer' } },
    office: 'Sekretaris Daerah',
    reason: 'Alasan terlalu singkat',
  },
  'due-earlier': { kind: 'due-earlier', about, as: secretary, task, before: '2026-11-09', left: 1 },
  'no-authority': { kind: 'no-authority', about, as: hr, task, office: 'Sekretaris Daerah', why: 'vacant' },
  decided: {
    kind: 'decided',
    about,
    as: subject,
    outcome: { how: 'approved', office: 'Wali Kota' },
    on: '2026-11-20',
    next: {
      id: 'Menunggu: Surat keputusan. Berikutnya: Pencatatan jabatan',
      en: 'Waiting for: Decree. Then: Registry entry',
    },
  },
  'decree-issued': {
    kind: 'decree-issued',
    about,
    as: subject,
    decree: '821.2/0042/BKPSDM/XI/2026',
    effective: '2026-12-01',
    objection: 14,
  },
  suspended: { kind: 'suspended', about, as: proposer, on: '2026-11-04', reason: 'Menunggu audit' },
  resumed: {
    kind: 'resumed',
    about,
    as: proposer,
    on: '2026-11-09',
    next: {
      id: 'Menunggu: Usulan Sekretaris Daerah. Berikutnya: Keputusan Wali Kota',
      en: 'Waiting for: Proposal of the regional secretary. Then: Decision of the mayor',
    },
  },
  'calendar-ends': { kind: 'calendar-ends', about, as: hr, until: '2027-12-31' },
  invited: {
    kind: 'invited',
    about,
    as: { id: 'Inspektur', en: 'Inspektur' },
    session: {
      id: '01a21503-faf9-7001-9259-a4b48c2b9c14',
      board: { id: 'Tim Penilai Kinerja PNS', en: 'Performance review board' },
      at: { day: '2026-11-12', time: '09.00 WIB' },
      place: 'Ruang Rapat Sekretaris Daerah',
      invitation: '005/0001/BKPSDM/XI/2026',
      items: 2,
    },
  },
};
