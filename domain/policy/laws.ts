import type { CalendarDay } from '../documents/calendar-day.js';

/** Kinds of regulation in their order of rank. Source: UU 12/2011 Ps 7 and 8. */
const RANKS = [
  'act',
  'government-regulation',
  'presidential-regulation',
  'ministry',
  'region',
  'head-of-region',
] as const;

/** Whom a law is cited for: permanent officers, contract officers, or both. */
export type Workforce = 'pns' | 'pppk';

/** A law as decrees cite it, effective-dated: from `from` until before `to`. */
export interface Law {
  readonly rank: (typeof RANKS)[number];
  readonly year: number;
  readonly number: number;
  /** The full citation, without the closing semicolon */
  readonly citation: string;
  /** First day on which decrees cite it in these words */
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
  /** Cited only in decrees about these; absent: in all */
  readonly workforce?: Workforce;
  /** Where the words come from */
  readonly source: string;
}

/** The general laws of a rotation. A region's own regulations are its data and are passed in. */
export const rotationLaws: readonly Law[] = [
  {
    rank: 'act',
    year: 2014,
    number: 23,
    citation:
      'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja Menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2023 Nomor 41, Tambahan Lembaran Negara Republik Indonesia Nomor 6856)',
    from: '2023-03-31',
    source: 'UU 23/2014; UU 6/2023 Ps 176',
  },
  {
    rank: 'act',
    year: 2014,
    number: 30,
    citation:
      'Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292, Tambahan Lembaran Negara Republik Indonesia Nomor 5601) sebagaimana telah diubah dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja Menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2023 Nomor 41, Tambahan Lembaran Negara Republik Indonesia Nomor 6856)',
    from: '2023-03-31',
    source: 'UU 30/2014; UU 6/2023 Ps 175',
  },
  {
    rank: 'act',
    year: 2014,
    number: 5,
    citation:
      'Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 6, Tambahan Lembaran Negara Republik Indonesia Nomor 5494)',
    from: '2014-01-15',
    to: '2023-10-31',
    source: 'UU 5/2014; repealed by UU 20/2023',
  },
  {
    rank: 'act',
    year: 2023,
    number: 20,
    citation:
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2023 Nomor 141, Tambahan Lembaran Negara Republik Indonesia Nomor 6897)',
    from: '2023-10-31',
    source: 'UU 20/2023',
  },
  {
    rank: 'government-regulation',
    year: 2016,
    number: 18,
    citation:
      'Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah (Lembaran Negara Republik Indonesia Tahun 2016 Nomor 114, Tambahan Lembaran Negara Republik Indonesia Nomor 5887) sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019 tentang Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 187, Tambahan Lembaran Negara Republik Indonesia Nomor 6402)',
    // The amendment is of October 2019; the wording with it is used from the next year on.
    from: '2020-01-01',
    source: 'PP 18/2016; PP 72/2019',
  },
  {
    rank: 'government-regulation',
    year: 2017,
    number: 11,
    citation:
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 63, Tambahan Lembaran Negara Republik Indonesia Nomor 6037) sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 68, Tambahan Lembaran Negara Republik Indonesia Nomor 6477)',
    from: '2020-02-28',
    workforce: 'pns',
    source: 'PP 11/2017; PP 17/2020',
  },
  {
    rank: 'government-regulation',
    year: 2018,
    number: 49,
    citation:
      'Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen Pegawai Pemerintah dengan Perjanjian Kerja (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 224, Tambahan Lembaran Negara Republik Indonesia Nomor 6264)',
    from: '2018-11-28',
    workforce: 'pppk',
    source: 'PP 49/2018',
  },
  {
    rank: 'government-regulation',
    year: 2019,
    number: 30,
    citation:
      'Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai Negeri Sipil (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 77, Tambahan Lembaran Negara Republik Indonesia Nomor 6340)',
    from: '2019-04-26',
    workforce: 'pns',
    source: 'PP 30/2019',
  },
  {
    rank: 'ministry',
    year: 2019,
    number: 5,
    citation:
      'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi (Berita Negara Republik Indonesia Tahun 2019 Nomor 391)',
    from: '2019-04-05',
    workforce: 'pns',
    source: 'Peraturan BKN 5/2019',
  },
];

/**
 * The citations in force on a day, in order of rank, then year and number.
 *
 * @param workforces of the persons the decree is about
 */
export function lawsInForce(
  laws: readonly Law[],
  on: CalendarDay,
  workforces: readonly Workforce[],
): readonly string[] {
  return laws
    .filter(({ from, to }) => from <= on && (to === undefined || on < to))
    .filter(({ workforce }) => workforce === undefined || workforces.includes(workforce))
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || a.year - b.year || a.number - b.number)
    .map(({ citation }) => citation);
}
