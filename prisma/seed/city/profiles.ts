import type { Education, Job, Profile } from './person.js';

const bachelor: readonly [Education, ...Education[]] = [
  { name: 'S-1 ILMU ADMINISTRASI NEGARA', backTitle: 'S.A.P.' },
  { name: 'S-1 EKONOMI MANAJEMEN', backTitle: 'S.E.' },
  { name: 'S-1 ILMU HUKUM', backTitle: 'S.H.' },
  { name: 'S-1 SOSIOLOGI', backTitle: 'S.Sos.' },
  { name: 'S-1 TEKNIK INFORMATIKA', backTitle: 'S.Kom.' },
  { name: 'D-IV ILMU PEMERINTAHAN', backTitle: 'S.STP.' },
];
const master: readonly [Education, ...Education[]] = [
  { name: 'S-2 ADMINISTRASI PUBLIK', backTitle: 'S.Sos., M.A.P.' },
  { name: 'S-2 MANAJEMEN', backTitle: 'S.E., M.M.' },
  { name: 'S-2 ILMU HUKUM', backTitle: 'S.H., M.H.' },
  { name: 'S-2 ILMU PEMERINTAHAN', backTitle: 'S.STP., M.Si.' },
  { name: 'S-3 ILMU ADMINISTRASI', frontTitle: 'Dr.', backTitle: 'S.Sos., M.Si.' },
];
const diploma: readonly [Education, ...Education[]] = [
  { name: 'D-III ADMINISTRASI PERKANTORAN', backTitle: 'A.Md.' },
  { name: 'D-III AKUNTANSI', backTitle: 'A.Md.Ak.' },
  { name: 'SLTA UMUM', backTitle: '' },
];
const teacher: readonly [Education, ...Education[]] = [
  { name: 'S-1 PENDIDIKAN GURU SEKOLAH DASAR', backTitle: 'S.Pd.' },
  { name: 'S-1 PENDIDIKAN MATEMATIKA', backTitle: 'S.Pd.' },
  { name: 'S-2 MANAJEMEN PENDIDIKAN', backTitle: 'S.Pd., M.Pd.' },
];
const nurse: readonly [Education, ...Education[]] = [
  { name: 'D-III KEPERAWATAN', backTitle: 'A.Md.Kep.' },
  { name: 'PROFESI NERS', frontTitle: 'Ns.', backTitle: 'S.Kep.' },
];
const doctor: readonly [Education, ...Education[]] = [
  { name: 'PROFESI DOKTER', frontTitle: 'dr.', backTitle: '' },
];

/** Most took their post over two years before the city's day, so that a rotation can be asked for. */
const settled: readonly [string, string] = ['2021-12-01', '2024-09-30'];
const longSettled: readonly [string, string] = ['2016-01-01', '2024-06-30'];

/** Holders of structural posts, by echelon. */
const byEchelon: Readonly<Record<string, Profile>> = {
  'II.a': { born: [1971, 1974], grades: ['IV/d'], since: settled, education: master },
  'II.b': { born: [1970, 1977], grades: ['IV/c', 'IV/c', 'IV/b'], since: settled, education: master },
  'III.a': { born: [1973, 1983], grades: ['IV/b', 'IV/a'], since: settled, education: master },
  'III.b': { born: [1975, 1986], grades: ['IV/a', 'III/d'], since: settled, education: bachelor },
  'IV.a': { born: [1978, 1990], grades: ['III/d', 'III/c'], since: settled, education: bachelor },
};

/** The profile of a structural post's holder. */
export function structural(echelon: string): Profile {
  const profile = byEchelon[echelon];
  if (!profile) throw new Error(`No profile for echelon ${echelon}`);
  return profile;
}

/** General staff, whose titles tell no level. */
export const staff: Profile = {
  born: [1975, 1999],
  grades: ['II/c', 'II/d', 'III/a', 'III/a', 'III/b', 'III/c'],
  since: longSettled,
  education: [...bachelor, ...diploma],
};

/** A functional post with the people who fill it. */
export interface Functional {
  readonly job: Job;
  readonly profile: Profile;
}

const grades = {
  expertFirst: ['III/a', 'III/b'],
  expertJunior: ['III/c', 'III/d'],
  expertSenior: ['IV/a', 'IV/b'],
  skilled: ['II/c', 'II/d'],
  proficient: ['III/a', 'III/b'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

const expert = [
  ['Ahli Pertama', 'expertFirst', [1988, 1998]],
  ['Ahli Muda', 'expertJunior', [1978, 1990]],
  ['Ahli Madya', 'expertSenior', [1970, 1982]],
] as const;
const skill = [
  ['Terampil', 'skilled', [1990, 2000]],
  ['Mahir', 'proficient', [1980, 1992]],
] as const;

const rungs = { expert, skill } as const;

/** The posts of a profession, one for each rung of its ladder, and one on contract where it has such. */
export function profession(
  title: string,
  id: string,
  ladder: keyof typeof rungs,
  education: Profile['education'],
  contract = false,
): readonly [Functional, ...Functional[]] {
  const posts = rungs[ladder].map(([rung, level, born], i): Functional => {
    const job: Job = {
      kind: 'Jabatan Fungsional',
      title: `${title} ${rung}`,
      id: `${id}${i + 1}`,
      echelon: null,
    };
    return { job, profile: { born, grades: grades[level], since: longSettled, education } };
  });
  const [first, ...rest] = posts;
  if (!first) throw new Error(`No rung in ladder ${ladder}`);
  if (!contract) return [first, ...rest];
  const onContract: Profile = {
    born: [1982, 1999],
    grades: [ladder === 'expert' ? 'IX' : 'VII'],
    since: ['2022-03-01', '2024-06-01'],
    education,
    contract: true,
  };
  return [first, ...rest, { job: first.job, profile: onContract }];
}

/** Professions that the city employs, and where. */
export const professions = {
  teachers: profession('Guru', 'JF101', 'expert', teacher, true),
  nurses: profession('Perawat', 'JF202', 'skill', nurse, true),
  midwives: profession('Bidan', 'JF203', 'skill', [{ name: 'D-III KEBIDANAN', backTitle: 'A.Md.Keb.' }]),
  doctors: profession('Dokter', 'JF201', 'expert', doctor),
  auditors: profession('Auditor', 'JF301', 'expert', bachelor),
  hrAnalysts: profession('Analis Sumber Daya Manusia Aparatur', 'JF302', 'expert', bachelor),
  programmers: profession('Pranata Komputer', 'JF303', 'expert', bachelor),
  planners: profession('Perencana', 'JF304', 'expert', bachelor),
} as const;
