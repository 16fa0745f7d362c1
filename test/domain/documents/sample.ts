import { createHash } from 'node:crypto';
import type { RotatedPerson, RotationInput, Signing } from '../../../domain/documents/rotation-input.js';
import type { Seal } from '../../../domain/documents/seal.js';

export const person: RotatedPerson = {
  frontTitle: null,
  name: 'Siti Rahmawati',
  backTitle: 'S.KM., M.Kes.',
  nip: '198504122010012003',
  workforce: 'pns',
  grade: 'III/d',
  from: {
    title: 'Kepala Seksi Promosi Kesehatan',
    unit: 'Bidang Kesehatan Masyarakat',
    agency: 'Dinas Kesehatan',
  },
  to: {
    title: 'Kepala Subbagian Umum dan Kepegawaian',
    unit: 'Sekretariat',
    agency: 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
  },
  level: 'supervisor',
  echelon: 'IV.a',
  effectiveDate: '2026-12-01',
};

export const input: RotationInput = {
  region: {
    name: 'Kota Damai Raya',
    headTitle: 'Wali Kota',
    government: 'Pemerintah Kota Damai Raya',
    place: 'Damai Raya',
    emblem: null,
    regulations: [
      {
        rank: 'region',
        year: 2016,
        number: 7,
        citation:
          'Peraturan Daerah Kota Damai Raya Nomor 7 Tahun 2016 tentang Pembentukan dan Susunan Perangkat Daerah (Lembaran Daerah Kota Damai Raya Tahun 2016 Nomor 7)',
        from: '2017-01-01',
        source: 'test data',
      },
    ],
  },
  persons: [person],
  proposal: { office: 'Sekretaris Daerah Kota Damai Raya', date: '2026-11-16' },
  eligibility: { checkedOn: '2026-11-17' },
  copies: [
    'Inspektur Daerah Kota Damai Raya',
    'Kepala Badan Pengelolaan Keuangan dan Aset Daerah Kota Damai Raya',
    'Kepala Dinas Kesehatan Kota Damai Raya',
    'Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Damai Raya',
  ],
};

export const board = { number: '800/0017/TPK/XI/2026', date: '2026-11-12', advice: 'for' } as const;

export const signing: Signing = {
  number: '821.2/0042/BKPSDM/XI/2026',
  on: '2026-11-22',
  signatory: {
    office: 'Wali Kota Damai Raya',
    frontTitle: 'Dr. H.',
    name: 'Ahmad Fauzi',
    backTitle: 'S.H., M.Si.',
    nip: null,
    grade: null,
  },
  initials: [
    {
      office: 'Kepala Bidang Mutasi',
      person: { name: 'Rina Kartika', backTitle: 'S.STP.' },
      at: '2026-11-18',
    },
    { office: 'Kepala BKPSDM', person: { frontTitle: 'Drs.', name: 'Bambang Wijaya' }, at: '2026-11-19' },
    {
      office: 'Asisten Administrasi Umum',
      person: { name: 'Lestari Dewi', backTitle: 'S.E., M.M.' },
      at: '2026-11-19',
    },
    {
      office: 'Sekretaris Daerah',
      person: { frontTitle: 'Ir.', name: 'Hendra Gunawan', backTitle: 'M.T.' },
      at: '2026-11-20',
    },
  ],
  chainHash: 'c0ffee'.padEnd(64, '0'),
};

export const certifier = {
  office: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  frontTitle: 'Drs.',
  name: 'Bambang Wijaya',
  nip: '196803151994031005',
  grade: 'IV/c',
};

export const seal: Seal = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  verifyAt: 'https://jenjang.example/v',
};
