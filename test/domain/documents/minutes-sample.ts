import type { MinutesSigning } from '../../../domain/documents/minutes.js';
import type { AgendaItem, MinutesInput, MinutesSeat } from '../../../domain/documents/minutes-input.js';

const region = {
  name: 'Kota Damai Raya',
  headTitle: 'Wali Kota',
  government: 'Pemerintah Kota Damai Raya',
  place: 'Damai Raya',
  emblem: null,
  regulations: [],
} as const;

function seat(number: number, role: MinutesSeat['role'], office: string, name: string | null): MinutesSeat {
  return {
    number,
    role,
    office,
    person: name === null ? null : { name, frontTitle: 'Drs.', backTitle: 'M.Si.' },
    capacity: number === 4 ? 'plh' : 'holder',
    attended: name !== null,
  };
}

const votes: AgendaItem['votes'] = [
  { seat: 2, inSeat: 2, choice: 'for', reason: 'Kompetensi sesuai dengan jabatan yang dituju' },
  {
    seat: 6,
    inSeat: 3,
    choice: 'against',
    reason: 'Masa jabatan pada unit sekarang belum cukup untuk menuntaskan program',
  },
  { seat: 4, inSeat: 4, choice: 'abstained', reason: 'Belum cukup data' },
  { seat: 1, inSeat: 1, choice: 'for', reason: null },
];

/** One item decided with a recusal, one decided in a secret ballot, one without quorum. */
export const minutesSample: MinutesInput = {
  region,
  board: 'Tim Penilai Kinerja PNS',
  invitation: { number: '005/0007/BKPSDM/XI/2026', date: '2026-11-02' },
  day: '2026-11-06',
  time: '09.00 WIB',
  closed: { day: '2026-11-06', time: '11.30 WIB' },
  place: 'Ruang Rapat Sekretaris Daerah',
  opened: true,
  members: 5,
  quorum: 3,
  seats: [
    seat(1, 'chair', 'Sekretaris Daerah', 'Hartono Wibisono'),
    seat(2, 'secretary', 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'Siti Rahmawati'),
    seat(3, 'member', 'Inspektur Daerah', 'Agus Pranoto'),
    seat(4, 'member', 'Asisten Administrasi Umum', 'Maria Ulfa Hasanah'),
    seat(5, 'member', 'Kepala Bagian Organisasi', null),
    seat(6, 'substitute', 'Asisten Pemerintahan dan Kesejahteraan Rakyat', 'Bambang Sutrisno'),
    seat(7, 'substitute', 'Asisten Perekonomian dan Pembangunan', null),
  ],
  items: [
    {
      caseNumber: 'MUT/2026/0012',
      subject: 'usulan mutasi jabatan atas nama Rina Kartika, S.Sos.',
      nip: '198503152010012007',
      oldPost: 'Kepala Subbagian Umum dan Kepegawaian pada Dinas Sosial',
      newPost: 'Kepala Subbagian Keuangan pada Dinas Lingkungan Hidup',
      considered: [
        'Pemeriksaan syarat: memenuhi',
        'Pendapat Kepala Dinas Sosial: mendukung',
        'Pendapat Kepala Dinas Lingkungan Hidup: keberatan (Beban kerja sedang tinggi)',
      ],
      recusals: [{ seat: 3, ground: 'declared', reason: 'Sepupu pegawai yang bersangkutan', substitute: 6 }],
      presiding: null,
      secret: false,
      votes,
      count: { for: 2, against: 1, abstained: 1 },
      quorum: { base: 5, needed: 3, present: 4 },
      state: 'decided',
      result: 'advised-for',
      certain: false,
    },
    {
      caseNumber: 'MUT/2026/0013',
      subject: 'usulan mutasi jabatan atas nama Dedi Kurniawan, S.T.',
      nip: '197911022006041005',
      oldPost: 'Kepala Bidang Bina Marga pada Dinas Pekerjaan Umum dan Penataan Ruang',
      newPost: 'Kepala Bidang Angkutan pada Dinas Perhubungan',
      considered: [],
      recusals: [{ seat: 1, ground: 'direct-superior', reason: null, substitute: null }],
      presiding: 3,
      secret: true,
      votes: [],
      count: { for: 1, against: 3, abstained: 0 },
      quorum: { base: 4, needed: 3, present: 4 },
      state: 'decided',
      result: 'advised-against',
      certain: true,
    },
    {
      caseNumber: 'MUT/2026/0015',
      subject: 'usulan mutasi jabatan atas nama Yusuf Hidayat, S.E.',
      nip: '198208172009031002',
      oldPost: 'Camat Tanjung',
      newPost: 'Camat Bukit',
      considered: [],
      recusals: [],
      presiding: null,
      secret: false,
      votes: [],
      count: { for: 0, against: 0, abstained: 0 },
      quorum: { base: 5, needed: 3, present: 2 },
      state: 'postponed',
      result: null,
      certain: false,
    },
  ],
};

const grade = 'IV/c';

export const minutesSigning: MinutesSigning = {
  number: '800/0003/BKPSDM/XI/2026',
  on: '2026-11-09',
  secretary: {
    name: 'Siti Rahmawati',
    frontTitle: 'Drs.',
    backTitle: 'M.Si.',
    office: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    nip: '196905121995032001',
    grade,
  },
  chair: {
    name: 'Hartono Wibisono',
    frontTitle: 'Drs.',
    backTitle: 'M.Si.',
    office: 'Sekretaris Daerah',
    nip: '196602021990031004',
    grade,
  },
  signatures: [
    { seat: 2, on: '2026-11-06', refused: null },
    { seat: 4, on: '2026-11-07', refused: null },
    { seat: 3, on: '2026-11-09', refused: 'Keberatan saya atas acara kedua tidak dicatat' },
    { seat: 1, on: '2026-11-09', refused: null },
  ],
  chainHash: 'ab'.repeat(32),
};
