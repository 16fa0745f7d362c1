import { type Job, type Person, personMaker } from './person.js';
import { type Functional, professions, staff, structural } from './profiles.js';
import type { Random } from './random.js';
import { root, subPosts, type UnitPlan, units } from './units.js';

/** Posts of general staff. */
const staffTitles = [
  'Pengadministrasi Perkantoran',
  'Pengolah Data dan Informasi',
  'Penelaah Teknis Kebijakan',
  'Penata Layanan Operasional',
  'Penyusun Rencana Kerja',
] as const;

/** How many of which profession serve in a unit. */
const serving: Readonly<
  Record<string, readonly (readonly [readonly [Functional, ...Functional[]], number])[]>
> = {
  'dindik-bidang-1': [[professions.teachers, 270]],
  'dindik-bidang-2': [[professions.teachers, 190]],
  'dinkes-bidang-1': [
    [professions.nurses, 110],
    [professions.doctors, 30],
    [professions.midwives, 50],
  ],
  'dinkes-bidang-2': [[professions.nurses, 35]],
  inspektorat: [[professions.auditors, 16]],
  'bkpsdm-bidang-1': [[professions.hrAnalysts, 6]],
  'bkpsdm-bidang-2': [[professions.hrAnalysts, 5]],
  'diskominfo-bidang-1': [[professions.programmers, 10]],
  'dinpupr-sekretariat': [[professions.planners, 3]],
  'bkad-bidang-1': [[professions.planners, 4]],
};

/** Everybody who works for the city, heads first; the mayor is elected and comes by another file. */
export function people(random: Random): readonly Person[] {
  const person = personMaker(random);
  const heads = units
    .filter(({ id, vacant }) => id !== root && !vacant)
    .map((unit) => person(unit.id, headJob(unit), structural(unit.echelon ?? '')));
  const others = subPosts
    .filter(({ vacant }) => !vacant)
    .map(({ unit, title }) => person(unit, structuralJob(title, 'IV.a'), structural('IV.a')));
  const professionals = Object.entries(serving).flatMap(([unit, groups]) =>
    groups.flatMap(([posts, count]) =>
      Array.from({ length: count }, () => {
        const { job, profile } = random.pick(posts);
        return person(unit, job, profile);
      }),
    ),
  );
  const general = units
    .filter(({ id }) => id !== root && id !== 'setda')
    .flatMap(({ id }) =>
      Array.from({ length: random.between(5, 8) }, () =>
        person(id, staffJob(random.pick(staffTitles)), staff),
      ),
    );
  return [...heads, ...others, ...professionals, ...general];
}

function headJob({ headTitle, echelon }: UnitPlan): Job {
  return structuralJob(headTitle, echelon ?? '');
}

function structuralJob(title: string, echelon: string): Job {
  return { kind: 'Jabatan Struktural', title, id: '', echelon };
}

function staffJob(title: string): Job {
  return { kind: 'Jabatan Pelaksana', title, id: '', echelon: null };
}
