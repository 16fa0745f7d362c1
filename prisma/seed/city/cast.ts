import type { Person } from './person.js';

/** A person whom the demo tells a story with: the account's name says which. */
export interface Part {
  readonly username: string;
  /** Who plays it: a unit and the start of the post's title */
  readonly unit: string;
  readonly title: string;
  readonly change?: Partial<Pick<Person, 'since' | 'status'>>;
  /** Appraisals by year that differ from the rest; null: none was given */
  readonly appraisals?: Readonly<Record<number, string | null>>;
  readonly sanction?: {
    readonly severity: string;
    readonly state: string;
    readonly from: string;
    readonly to: string;
  };
}

const financeHead = 'Kepala Subbagian Keuangan';
const generalHead = 'Kepala Subbagian Umum';

/** Those who may be rotated, and those who fail one rule each. */
export const cast: readonly Part[] = [
  {
    username: 'pegawai-layak-pengawas-1',
    unit: 'dinsos-sekretariat',
    title: generalHead,
    change: { since: '2022-09-01' },
  },
  {
    username: 'pegawai-layak-pengawas-2',
    unit: 'dlh-sekretariat',
    title: financeHead,
    change: { since: '2023-03-01' },
  },
  {
    username: 'pegawai-layak-administrator-1',
    unit: 'dinsos-bidang-1',
    title: 'Kepala Bidang',
    change: { since: '2022-06-01' },
  },
  {
    username: 'pegawai-layak-administrator-2',
    unit: 'dlh-bidang-1',
    title: 'Kepala Bidang',
    change: { since: '2023-08-01' },
  },
  {
    username: 'pegawai-layak-pelaksana',
    unit: 'dukcapil-bidang-1',
    title: '',
    change: { since: '2022-04-01' },
  },
  {
    username: 'pegawai-baru-menjabat',
    unit: 'dindik-sekretariat',
    title: generalHead,
    change: { since: '2026-07-01' },
  },
  {
    username: 'pegawai-kinerja-kurang',
    unit: 'dindik-sekretariat',
    title: financeHead,
    appraisals: { 2025: 'Kurang' },
  },
  {
    username: 'pegawai-diperiksa',
    unit: 'dinpupr-sekretariat',
    title: financeHead,
    sanction: { severity: 'medium', state: 'examining', from: '2026-09-14', to: '' },
  },
  {
    username: 'pegawai-tugas-belajar',
    unit: 'dinpupr-sekretariat',
    title: generalHead,
    change: { status: 'Tugas Belajar' },
  },
  {
    username: 'pegawai-tanpa-penilaian',
    unit: 'dinkes-sekretariat',
    title: financeHead,
    appraisals: { 2024: null },
  },
  {
    username: 'pegawai-hukuman-ringan',
    unit: 'dukcapil-sekretariat',
    title: financeHead,
    sanction: { severity: 'light', state: 'serving', from: '2026-06-01', to: '2027-06-01' },
  },
  { username: 'petugas-bkpsdm', unit: 'bkpsdm-sekretariat', title: '' },
  { username: 'administrator', unit: 'diskominfo-bidang-1', title: '' },
  { username: 'auditor', unit: 'inspektorat', title: 'Auditor' },
];

/** A person with the part they play, if any. */
export interface CastPerson {
  readonly person: Person;
  readonly part: Part | null;
}

/** Gives every part to the first person who fits it. @throws Error when nobody does */
export function giveParts(people: readonly Person[]): readonly CastPerson[] {
  const parts = new Map<string, Part>();
  for (const part of cast) {
    // A part without a title goes to general staff.
    const fits = people.find(
      ({ nip, unit, job }) =>
        !parts.has(nip) &&
        unit === part.unit &&
        (part.title === '' ? job.kind === 'Jabatan Pelaksana' : job.title.startsWith(part.title)),
    );
    if (!fits) throw new Error(`Nobody fits the part ${part.username}`);
    parts.set(fits.nip, part);
  }
  return people.map((person) => {
    const part = parts.get(person.nip) ?? null;
    return { person: { ...person, ...part?.change }, part };
  });
}
