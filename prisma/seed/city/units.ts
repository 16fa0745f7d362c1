/** A unit of the city with the post that heads it. */
export interface UnitPlan {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** II.a …; null for the mayor */
  readonly echelon: string | null;
  readonly headTitle: string;
  /** Nobody holds its head: the demo needs posts to move to */
  readonly vacant?: boolean;
}

/** A structural post that heads no unit of its own. */
export interface PostPlan {
  readonly unit: string;
  readonly slug: string;
  readonly title: string;
  readonly handlesMoney?: boolean;
  readonly vacant?: boolean;
}

export const root = 'kota';
export const hrAgency = 'bkpsdm';

const secretariat: readonly UnitPlan[] = [
  { id: root, name: 'Pemerintah Kota Damai Raya', parent: null, echelon: null, headTitle: 'Wali Kota' },
  { id: 'setda', name: 'Sekretariat Daerah', parent: root, echelon: 'II.a', headTitle: 'Sekretaris Daerah' },
  assistant(1, 'Pemerintahan dan Kesejahteraan Rakyat', 'I'),
  assistant(2, 'Perekonomian dan Pembangunan', 'II'),
  assistant(3, 'Administrasi Umum', 'III'),
  division('setda-tapem', 'Tata Pemerintahan', 'setda-asisten-1'),
  division('setda-hukum', 'Hukum', 'setda-asisten-1'),
  division('setda-umum', 'Umum', 'setda-asisten-3'),
  division('setda-organisasi', 'Organisasi', 'setda-asisten-3'),
  { id: 'inspektorat', name: 'Inspektorat', parent: root, echelon: 'II.b', headTitle: 'Inspektur' },
  office('inspektorat', 'Inspektorat'),
];

const agencies: readonly UnitPlan[] = [
  ...agency(hrAgency, 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', [
    'Mutasi dan Promosi',
    'Pengembangan Kompetensi',
  ]),
  ...agency('dindik', 'Dinas Pendidikan', ['Pembinaan Sekolah Dasar', 'Pembinaan Sekolah Menengah Pertama'], {
    vacantDivision: 1,
  }),
  ...agency('dinkes', 'Dinas Kesehatan', ['Pelayanan Kesehatan', 'Pencegahan dan Pengendalian Penyakit'], {
    vacantDivision: 0,
  }),
  ...agency('dinpupr', 'Dinas Pekerjaan Umum dan Penataan Ruang', ['Bina Marga', 'Sumber Daya Air']),
  ...agency('dinsos', 'Dinas Sosial', ['Rehabilitasi Sosial']),
  ...agency('dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', ['Pelayanan Pendaftaran Penduduk'], {
    vacantOffice: true,
  }),
  ...agency('dishub', 'Dinas Perhubungan', ['Lalu Lintas dan Angkutan'], { vacantDivision: 0 }),
  ...agency('diskominfo', 'Dinas Komunikasi dan Informatika', ['Informatika'], { vacantDivision: 0 }),
  ...agency('dlh', 'Dinas Lingkungan Hidup', ['Pengelolaan Sampah']),
  ...agency('dinkop', 'Dinas Koperasi, Usaha Kecil, dan Perdagangan', ['Perdagangan'], {
    vacantOffice: true,
  }),
  ...agency('bkad', 'Badan Keuangan dan Aset Daerah', ['Anggaran']),
];

const sections: readonly UnitPlan[] = [
  section('dinkes', 1, 'Pelayanan Kesehatan Primer'),
  section('dinpupr', 1, 'Pembangunan Jalan', true),
  section('dishub', 1, 'Angkutan Umum'),
  section('dlh', 1, 'Penanganan Sampah', true),
];

const districts: readonly UnitPlan[] = [
  ...district('tanjung', 'Tanjung Damai', ['Pantai Indah', 'Muara Jaya']),
  ...district('bukit', 'Bukit Raya', ['Puncak Sari', 'Lereng Asri'], 'Lereng Asri'),
  ...district('lembah', 'Lembah Sejahtera', ['Sawah Besar'], 'Sawah Besar'),
  ...district('kota-lama', 'Kota Lama', ['Pasar Baru'], 'Pasar Baru'),
];

/** Every unit, parents first. */
export const units: readonly UnitPlan[] = [...secretariat, ...agencies, ...sections, ...districts];

/** Every agency's office has two posts under its secretary; some of them are vacant. */
export const subPosts: readonly PostPlan[] = units
  .filter(({ id }) => id.endsWith('-sekretariat'))
  .flatMap(({ id }, i) => [
    {
      unit: id,
      slug: 'subbag-umum',
      title: 'Kepala Subbagian Umum dan Kepegawaian',
      vacant: i % 4 === 3,
    },
    {
      unit: id,
      slug: 'subbag-keuangan',
      title: 'Kepala Subbagian Keuangan',
      handlesMoney: true,
      vacant: i % 6 === 5,
    },
  ]);

function assistant(number: number, field: string, roman: string): UnitPlan {
  const title = `Asisten ${roman} Bidang ${field}`;
  return {
    id: `setda-asisten-${number}`,
    name: `Asisten ${field}`,
    parent: 'setda',
    echelon: 'II.b',
    headTitle: title,
  };
}

function division(id: string, field: string, parent: string): UnitPlan {
  return { id, name: `Bagian ${field}`, parent, echelon: 'III.a', headTitle: `Kepala Bagian ${field}` };
}

function office(agency: string, name: string, vacant = false): UnitPlan {
  return {
    id: `${agency}-sekretariat`,
    name: `Sekretariat ${name}`,
    parent: agency,
    echelon: 'III.a',
    headTitle: `Sekretaris ${name}`,
    vacant,
  };
}

function agency(
  id: string,
  name: string,
  divisions: readonly string[],
  vacancy: { readonly vacantOffice?: boolean; readonly vacantDivision?: number } = {},
): readonly UnitPlan[] {
  return [
    { id, name, parent: root, echelon: 'II.b', headTitle: `Kepala ${name}` },
    office(id, name, vacancy.vacantOffice),
    ...divisions.map((field, i) => ({
      id: `${id}-bidang-${i + 1}`,
      name: `Bidang ${field}`,
      parent: id,
      echelon: 'III.b',
      headTitle: `Kepala Bidang ${field}`,
      vacant: vacancy.vacantDivision === i,
    })),
  ];
}

function section(agency: string, bidang: number, field: string, vacant = false): UnitPlan {
  return {
    id: `${agency}-seksi-1`,
    name: `Seksi ${field}`,
    parent: `${agency}-bidang-${bidang}`,
    echelon: 'IV.a',
    headTitle: `Kepala Seksi ${field}`,
    vacant,
  };
}

function district(
  id: string,
  name: string,
  wards: readonly string[],
  vacantWard?: string,
): readonly UnitPlan[] {
  const code = `kec-${id}`;
  return [
    { id: code, name: `Kecamatan ${name}`, parent: root, echelon: 'III.a', headTitle: `Camat ${name}` },
    ...wards.map((ward, i) => ({
      id: `${code}-kel-${i + 1}`,
      name: `Kelurahan ${ward}`,
      parent: code,
      echelon: 'IV.a',
      headTitle: `Lurah ${ward}`,
      vacant: ward === vacantWard,
    })),
  ];
}
