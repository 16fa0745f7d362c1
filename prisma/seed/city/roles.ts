import { headCode } from '../../../domain/registry/position-code.js';

/** Which post fills each office that the processes name. */
export const officeRoles: Readonly<Record<string, string>> = {
  'appointing-authority': headCode('kota'),
  'competent-official': headCode('setda'),
  'assistant-1': headCode('setda-asisten-1'),
  'assistant-2': headCode('setda-asisten-2'),
  'assistant-3': headCode('setda-asisten-3'),
  'internal-audit': headCode('inspektorat'),
  'hr-agency-head': headCode('bkpsdm'),
  'hr-agency-secretary': headCode('bkpsdm-sekretariat'),
  'transfers-division-head': headCode('bkpsdm-bidang-1'),
  'legal-division-head': headCode('setda-hukum'),
  'organisation-division-head': headCode('setda-organisasi'),
};

/** Seats of the performance review board (PP 11/2017 Ps 201), by office. */
export const boardSeats: readonly (readonly [role: string, office: string])[] = [
  ['chair', 'competent-official'],
  ['secretary', 'hr-agency-head'],
  ['member', 'internal-audit'],
  ['member', 'assistant-3'],
  ['member', 'organisation-division-head'],
  ['substitute', 'assistant-1'],
  ['substitute', 'assistant-2'],
];

/** Usernames of the heads of units; of the others, `kepala-` and the unit's code. */
export const headAccounts: Readonly<Record<string, string>> = {
  setda: 'sekda',
  'setda-asisten-1': 'asisten1',
  'setda-asisten-2': 'asisten2',
  'setda-asisten-3': 'asisten3',
  inspektorat: 'inspektur',
  bkpsdm: 'kepala-bkpsdm',
  'bkpsdm-sekretariat': 'sekretaris-bkpsdm',
  'bkpsdm-bidang-1': 'kabid-mutasi',
  'setda-hukum': 'kabag-hukum',
  'setda-organisasi': 'kabag-organisasi',
  dindik: 'kadis-pendidikan',
  dinkes: 'kadis-kesehatan',
  dinpupr: 'kadis-pupr',
  dinsos: 'kadis-sosial',
  dukcapil: 'kadis-dukcapil',
  dishub: 'kadis-perhubungan',
  diskominfo: 'kadis-kominfo',
  dlh: 'kadis-lingkungan',
  dinkop: 'kadis-koperasi',
  bkad: 'kaban-keuangan',
  'kec-tanjung': 'camat-tanjung',
  'kec-bukit': 'camat-bukit',
  'kec-lembah': 'camat-lembah',
  'kec-kota-lama': 'camat-kota-lama',
};

/** Roles of accounts that have any. */
export const accountRoles: Readonly<Record<string, string>> = {
  'petugas-bkpsdm': 'hr-officer',
  'kepala-bkpsdm': 'hr-officer',
  'kabid-mutasi': 'hr-officer',
  administrator: 'administrator',
  auditor: 'auditor',
};

/** The elected head of the city. */
export const mayor = {
  username: 'walikota',
  name: 'Bima Prasetya Wijayakusuma',
  frontTitle: 'H.',
  backTitle: 'S.E., M.M.',
  sex: 'M',
  email: 'walikota@damairaya.example',
  since: '2025-02-20',
} as const;

/** The city's own data. */
export const tenant = {
  regionName: 'Kota Damai Raya',
  headTitle: 'Wali Kota',
  government: 'Pemerintah Kota Damai Raya',
  place: 'Damai Raya',
  timeZone: 'Asia/Jakarta',
  numberUnit: 'BKPSDM',
  regulations: [
    {
      rank: 'region',
      year: 2016,
      number: 9,
      citation:
        'Peraturan Daerah Kota Damai Raya Nomor 9 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah (Lembaran Daerah Kota Damai Raya Tahun 2016 Nomor 9)',
      from: '2017-01-01',
      source: 'invented for the demo',
    },
  ],
} as const;
