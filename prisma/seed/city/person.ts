import { personName } from './names.js';
import type { Random } from './random.js';

/** The day the city is pictured at; fixed, so that nothing drifts. */
export const referenceDay = '2026-11-01';

/** Somebody who works for the city, as the national system would export them. */
export interface Person {
  readonly nip: string;
  readonly kind: 'pns' | 'pppk';
  readonly name: string;
  readonly frontTitle: string;
  readonly backTitle: string;
  readonly birthDate: string;
  readonly sex: 'M' | 'F';
  readonly appointedOn: string;
  readonly grade: string;
  readonly gradeSince: string;
  readonly education: string;
  readonly status: string;
  readonly unit: string;
  readonly job: Job;
  readonly since: string;
}

/** The post of a person. */
export interface Job {
  readonly kind: 'Jabatan Struktural' | 'Jabatan Fungsional' | 'Jabatan Pelaksana';
  readonly title: string;
  /** Id of the national system; empty where our code is a slug of the title */
  readonly id: string;
  readonly echelon: string | null;
}

/** What sort of person a post asks for. */
export interface Profile {
  /** Years of birth */
  readonly born: readonly [number, number];
  readonly grades: readonly [string, ...string[]];
  /** First and last day on which they may have taken the post */
  readonly since: readonly [string, string];
  readonly education: readonly [Education, ...Education[]];
  readonly contract?: boolean;
}

export interface Education {
  readonly name: string;
  readonly backTitle: string;
  readonly frontTitle?: string;
}

/** Makes people whose numbers never repeat. */
export function personMaker(random: Random): (unit: string, job: Job, profile: Profile) => Person {
  const serials = new Map<string, number>();
  return (unit, job, profile) => {
    const sex = random.chance(50) ? 'M' : 'F';
    const [first, last] = profile.born;
    const birthDate = random.day(`${first}-01-01`, `${last}-12-28`);
    const since = startOfPost(random, birthDate, profile.since);
    const appointedOn = appointment(random, birthDate, since, profile.contract ?? false);
    const digits = (day: string) => day.replaceAll('-', '');
    const month = profile.contract ? `${appointedOn.slice(0, 4)}21` : digits(appointedOn).slice(0, 6);
    const start = `${digits(birthDate)}${month}${sex === 'M' ? 1 : 2}`;
    const serial = (serials.get(start) ?? 0) + 1;
    serials.set(start, serial);
    const education = random.pick(profile.education);
    return {
      nip: `${start}${String(serial).padStart(3, '0')}`,
      kind: profile.contract ? 'pppk' : 'pns',
      name: personName(random, sex),
      frontTitle: education.frontTitle ?? '',
      backTitle: education.backTitle,
      birthDate,
      sex,
      appointedOn,
      grade: random.pick(profile.grades),
      gradeSince: `${random.between(2022, 2024)}-${random.chance(50) ? '04' : '10'}-01`,
      education: education.name,
      status: 'Aktif',
      unit,
      job,
      since: since < appointedOn ? appointedOn : since,
    };
  };
}

/** Nobody holds a post before the age of 23. */
function startOfPost(random: Random, birthDate: string, [first, last]: Profile['since']): string {
  const grown = `${Number(birthDate.slice(0, 4)) + 23}-01-01`;
  const from = grown > first ? grown : first;
  return random.day(from > last ? last : from, last);
}

/** Between 22 and 27 years of age and not after the post was taken; contracts began in 2019. */
function appointment(random: Random, birthDate: string, since: string, contract: boolean): string {
  if (contract) return `${random.between(2021, 2024)}-03-01`;
  const year = Number(birthDate.slice(0, 4)) + random.between(22, 27);
  const month = random.pick(['01', '03', '12']);
  return `${Math.min(year, Number(since.slice(0, 4)) - 1)}-${month}-01`;
}
