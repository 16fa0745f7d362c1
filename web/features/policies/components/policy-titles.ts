/** A policy as it is told: under which heading, and in what its number counts. */
export interface PolicyTitle {
  readonly id: string;
  readonly en: string;
  /** What a bare number counts; other values tell themselves. */
  readonly unit?: 'working-days' | 'months' | 'times' | 'people' | 'month-of-year' | 'working-days-after';
}

/** The headings, in the order in which they stand; a policy belongs to the longest beginning that it has. */
export const policyGroups = [
  { key: 'rotation.term', id: 'Tenggat langkah mutasi', en: 'Deadlines of a rotation' },
  {
    key: 'rotation.severity',
    id: 'Syarat mutasi, dan bila tidak terpenuhi',
    en: 'Requirements of a rotation, when not met',
  },
  { key: 'rotation', id: 'Angka mutasi', en: 'Numbers of a rotation' },
  { key: 'board', id: 'Tim penilai kinerja', en: 'Performance review board' },
  { key: 'clock', id: 'Jam kerja, pengingat, eskalasi', en: 'Working hours, reminders, escalations' },
  { key: 'acting', id: 'Plt. dan Plh.', en: 'Acting officials' },
  { key: 'remedy', id: 'Keberatan', en: 'Objections' },
] as const;

const days = 'working-days';

/** What each policy is called. */
export const policyTitles: Readonly<Record<string, PolicyTitle>> = {
  'clock.workday-start': { id: 'Jam kerja mulai', en: 'Work begins' },
  'clock.workday-end': {
    id: 'Jam kerja berakhir; saat tenggat lewat',
    en: 'Work ends; when a deadline passes',
  },
  'clock.notice-time': {
    id: 'Jam pengingat dan eskalasi dikirim',
    en: 'When reminders and escalations go out',
  },
  'clock.reminders': { id: 'Pengingat', en: 'Reminders' },
  'clock.overdue-after': {
    id: 'Pemberitahuan terlambat',
    en: 'Notice of delay',
    unit: 'working-days-after',
  },
  'clock.escalations': { id: 'Eskalasi', en: 'Escalations' },
  'board.minimum-members': { id: 'Anggota paling sedikit', en: 'Fewest members', unit: 'people' },
  'board.minimum-quorum': { id: 'Kuorum paling sedikit', en: 'Smallest quorum', unit: 'people' },
  'board.invitation': { id: 'Undangan sebelum rapat', en: 'Invitation before the session', unit: days },
  'board.reschedulings': {
    id: 'Rapat ulang bila tidak kuorum',
    en: 'Sessions again without a quorum',
    unit: 'times',
  },
  'board.rescheduled-within': {
    id: 'Rapat ulang diadakan dalam',
    en: 'The next session is held within',
    unit: days,
  },
  'remedy.objection-period': { id: 'Masa mengajukan keberatan', en: 'Time to object', unit: days },
  'acting.acting-levels': { id: 'Yang dapat menjadi Plt. atau Plh.', en: 'Who may act' },
  'acting.order-classification': { id: 'Kode klasifikasi surat perintah', en: 'Archive code of orders' },
  'acting.plt-extensions': { id: 'Perpanjangan Plt.', en: 'Extensions of a Plt.', unit: 'times' },
  'acting.plt-term': { id: 'Lama Plt. dengan satu surat perintah', en: 'Term of a Plt. by one order' },
  'acting.seen-to-within': {
    id: 'BKPSDM menunjuk pejabat bila tidak ada, dalam',
    en: 'HR names somebody where nobody can act, within',
    unit: days,
  },
  'rotation.appraisal-report-month': {
    id: 'Penilaian kinerja setahun harus ada paling lambat akhir',
    en: 'A year’s appraisals must be there by the end of',
    unit: 'month-of-year',
  },
  'rotation.latest-effective-months': {
    id: 'TMT paling jauh dari hari pengusulan',
    en: 'Furthest effective date from the proposal',
    unit: 'months',
  },
  'rotation.maximum-returns': {
    id: 'Berkas dapat dikembalikan paling banyak',
    en: 'A case may be returned at most',
    unit: 'times',
  },
  'rotation.minimum-appraisal': { id: 'Penilaian kinerja paling rendah', en: 'Lowest appraisal' },
  'rotation.minimum-tenure': { id: 'Masa jabatan paling singkat', en: 'Shortest time in post' },
  'rotation.review-tenure': { id: 'Masa jabatan yang perlu ditinjau', en: 'Time in post due for review' },
  'rotation.term.override': { id: 'Mengesampingkan syarat', en: 'Overriding a requirement', unit: days },
  'rotation.term.opinion': { id: 'Pendapat perangkat daerah', en: 'Opinion of an agency', unit: days },
  'rotation.term.mending': {
    id: 'Perbaikan berkas yang dikembalikan',
    en: 'Mending a returned case',
    unit: days,
  },
  'rotation.term.verification': { id: 'Verifikasi berkas', en: 'Verification of documents', unit: days },
  'rotation.term.audit-clearance': { id: 'Keterangan bebas temuan', en: 'Audit clearance', unit: days },
  'rotation.term.board': { id: 'Sidang tim penilai', en: 'Session of the board', unit: days },
  'rotation.term.technical-clearance': {
    id: 'Pertimbangan teknis BKN',
    en: 'Technical clearance of BKN',
    unit: days,
  },
  'rotation.term.proposal': {
    id: 'Usul sekretaris daerah',
    en: 'Proposal of the regional secretary',
    unit: days,
  },
  'rotation.term.decision': { id: 'Keputusan', en: 'Decision', unit: days },
  'rotation.term.decision-own-request': {
    id: 'Keputusan atas permintaan sendiri',
    en: 'Decision on an employee’s own request',
    unit: days,
  },
  'rotation.term.decree': {
    id: 'Paraf dan tanda tangan SK',
    en: 'Initials and signature of the decree',
    unit: days,
  },
  'rotation.term.announcement': { id: 'Pemberitahuan keputusan', en: 'Announcement', unit: days },
  'rotation.term.handover': { id: 'Serah terima jabatan', en: 'Handover', unit: days },
  'rotation.term.registry-update': {
    id: 'Pemutakhiran SIASN',
    en: 'Update of the national system',
    unit: days,
  },
  'rotation.term.start-of-duty': { id: 'SPMT', en: 'Start-of-duty statement', unit: days },
  'rotation.term.performance-agreement': {
    id: 'Perjanjian kinerja baru',
    en: 'New performance agreement',
    unit: days,
  },
  'rotation.term.acting-official': {
    id: 'Penetapan Plt. pada jabatan yang ditinggalkan',
    en: 'Naming a Plt. for the post left behind',
    unit: days,
  },
  'rotation.severity.employment-active': { id: 'Berstatus aktif', en: 'In active service' },
  'rotation.severity.same-level': { id: 'Jenjang yang sama', en: 'Same level' },
  'rotation.severity.target-vacant': { id: 'Jabatan tujuan kosong', en: 'Target post is vacant' },
  'rotation.severity.tenure': { id: 'Masa jabatan paling singkat', en: 'Shortest time in post' },
  'rotation.severity.appraisal': { id: 'Penilaian kinerja', en: 'Performance appraisal' },
  'rotation.severity.no-sanction': {
    id: 'Bebas hukuman disiplin sedang dan berat',
    en: 'Free of medium and heavy sanctions',
  },
  'rotation.severity.no-study-assignment': {
    id: 'Tidak sedang tugas belajar',
    en: 'Not on a study assignment',
  },
  'rotation.severity.no-moratorium': {
    id: 'Di luar masa larangan penggantian pejabat',
    en: 'Outside a moratorium on replacing officials',
  },
  'rotation.severity.light-sanction': { id: 'Bebas hukuman disiplin ringan', en: 'Free of light sanctions' },
  'rotation.severity.long-tenure': {
    id: 'Masa jabatan yang perlu ditinjau',
    en: 'Time in post due for review',
  },
  'rotation.severity.competency-gap': {
    id: 'Standar kompetensi jabatan tujuan',
    en: 'Competency standard of the target post',
  },
};
