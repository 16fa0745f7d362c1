import { stringify } from 'csv-stringify/sync';
import { headCode, positionCode } from '../../../domain/registry/position-code.js';
import type { SheetName } from '../../../domain/registry/sheets/index.js';
import type { CastPerson } from './cast.js';
import { competencies, levelAsked } from './competencies.js';
import { referenceDay } from './person.js';
import type { Random } from './random.js';
import { accountRoles, boardSeats, headAccounts, mayor, officeRoles } from './roles.js';
import { root, subPosts, units } from './units.js';

type Rows = readonly Readonly<Record<string, string | number>>[];

/** The files of our own layout: what the national exports lack. */
export function ourFiles(people: readonly CastPerson[], random: Random): ReadonlyMap<SheetName, string> {
  const files: Partial<Record<SheetName, Rows>> = {
    positions: positions(),
    officials: [officialRow()],
    acting: acting(people),
    offices: Object.entries(officeRoles).map(([role, position]) => ({ role, position })),
    boards: boards(),
    accounts: accounts(people),
    appraisals: people.flatMap((one) => appraisals(one, random)),
    learning: people.flatMap(({ person }) => learning(person.nip, random)),
    sanctions: sanctions(people),
    absences: absences(people, random),
    kinship: kinship(people),
    dictionary: competencies,
    competencies: people.flatMap((one) => records(one, random)),
    standards: standards(),
  };
  const sheets = Object.entries(files) as [SheetName, Rows][];
  return new Map(sheets.map(([sheet, rows]) => [sheet, stringify([...rows], { header: true })]));
}

function positions(): Rows {
  return subPosts.map(({ unit, title, handlesMoney }) => ({
    unit,
    code: positionCode(unit, null, title),
    title,
    kind: 'structural',
    echelon: 'IV.a',
    seats: 1,
    handles_money: handlesMoney ? 'yes' : 'no',
  }));
}

function officialRow(): Rows[number] {
  const { name, frontTitle, backTitle, sex, email, since } = mayor;
  return {
    name,
    front_title: frontTitle,
    back_title: backTitle,
    sex,
    email,
    position: headCode(root),
    since,
    until: '',
  };
}

/** Two vacant posts have an acting official: the head of a neighbouring unit. */
function acting(people: readonly CastPerson[]): Rows {
  const order = 'Surat Perintah Wali Kota';
  return [
    { unit: 'dukcapil-bidang-1', vacant: 'dukcapil-sekretariat' },
    { unit: 'dinkes-bidang-2', vacant: 'dinkes-bidang-1' },
  ].flatMap(({ unit, vacant }) => {
    const head = people.find(({ person }) => person.unit === unit && person.job.echelon !== null);
    if (!head) return [];
    return [
      {
        nip: head.person.nip,
        position: headCode(vacant),
        kind: 'plt',
        valid_from: '2026-08-03',
        valid_to: '',
        basis: order,
      },
    ];
  });
}

function boards(): Rows {
  return boardSeats.map(([role, office], i) => ({
    board: 'performance-review-board',
    name_id: 'Tim Penilai Kinerja PNS',
    name_en: 'Performance review board',
    sort: i + 1,
    role,
    position: officeRoles[office] ?? '',
  }));
}

function accounts(people: readonly CastPerson[]): Rows {
  const named = people.flatMap(({ person, part }) => {
    const isHead = units.some(({ id, headTitle }) => id === person.unit && headTitle === person.job.title);
    const username =
      part?.username ?? (isHead ? (headAccounts[person.unit] ?? `kepala-${person.unit}`) : undefined);
    return username === undefined
      ? []
      : [{ username, nip: person.nip, official: '', roles: accountRoles[username] ?? '' }];
  });
  return [{ username: mayor.username, nip: '', official: mayor.name, roles: '' }, ...named];
}

/** One for every year that was over on the city's day and that the person served in full. */
function appraisals({ person, part }: CastPerson, random: Random): Rows {
  const last = Number(referenceDay.slice(0, 4)) - 1;
  const first = Math.max(2021, Number(person.appointedOn.slice(0, 4)) + 1);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return years.flatMap((year) => {
    const usual = random.chance(14) ? 'Sangat Baik' : 'Baik';
    // Somebody with a part, or an office, fails nothing that the story does not ask for.
    const ordinary = !part && person.job.echelon === null && random.chance(4) ? 'Butuh Perbaikan' : usual;
    const told = part?.appraisals?.[year];
    const predicate = told === undefined ? ordinary : told;
    return predicate === null ? [] : [{ nip: person.nip, year, predicate }];
  });
}

const courses = [
  'Pelatihan Pelayanan Publik Prima',
  'Bimbingan Teknis Pengelolaan Keuangan Daerah',
  'Pelatihan Kepemimpinan Pengawas',
  'Lokakarya Transformasi Digital Pemerintahan',
  'Seminar Antikorupsi dan Integritas',
] as const;

function learning(nip: string, random: Random): Rows {
  if (random.chance(30)) return [];
  return [
    {
      nip,
      completed_on: random.day('2025-02-01', '2026-09-30'),
      title: random.pick(courses),
      hours: random.between(8, 40),
    },
  ];
}

function sanctions(people: readonly CastPerson[]): Rows {
  return people.flatMap(({ person, part }) => {
    if (!part?.sanction) return [];
    const { severity, state, from, to } = part.sanction;
    return [
      { nip: person.nip, severity, state, valid_from: from, valid_to: to, basis: 'Keputusan Wali Kota' },
    ];
  });
}

/** Staff are away now and then; nobody who decides is, so that the first case meets its officials. */
function absences(people: readonly CastPerson[], random: Random): Rows {
  return people
    .filter(({ person, part }) => !part && person.job.echelon === null && random.chance(3))
    .map(({ person }) => {
      const from = random.day('2026-10-01', '2026-12-20');
      const to = new Date(Date.parse(from) + random.between(2, 8) * 86_400_000).toISOString().slice(0, 10);
      return { nip: person.nip, kind: 'annual-leave', valid_from: from, valid_to: to };
    });
}

/** Three families: a head's child, the spouse of whoever verifies documents, the mayor's child-in-law. */
function kinship(people: readonly CastPerson[]): Rows {
  const nipOfHead = (unit: string) => {
    const head = people.find(({ person: { unit: own, job } }) => own === unit && job.echelon !== null);
    if (!head) throw new Error(`Nobody heads ${unit}`);
    return head.person.nip;
  };
  return [
    {
      nip: nipOfHead('dishub'),
      relative_nip: nipOfHead('dishub-sekretariat'),
      official: '',
      relation: 'Anak',
    },
    {
      nip: nipOfHead('bkpsdm-bidang-1'),
      relative_nip: nipOfHead('dinkop-sekretariat'),
      official: '',
      relation: 'Suami/istri',
    },
    { nip: nipOfHead('diskominfo-sekretariat'), relative_nip: '', official: mayor.name, relation: 'Mertua' },
  ];
}

function records({ person, part }: CastPerson, random: Random): Rows {
  const { echelon } = person.job;
  if (echelon === null && part === null) return [];
  const asked = echelon === null ? 1 : levelAsked(echelon);
  const assessed = random.day('2024-06-01', '2026-06-30');
  const until = `${Number(assessed.slice(0, 4)) + 3}${assessed.slice(4)}`;
  return competencies.map(({ code }) => ({
    nip: person.nip,
    competency: code,
    level: Math.max(1, asked - (random.chance(8) ? 1 : 0)),
    assessed_on: assessed,
    valid_until: until.endsWith('02-29') ? until.replace('02-29', '02-28') : until,
  }));
}

function standards(): Rows {
  const heads = units.flatMap(({ id, echelon }) =>
    echelon === null ? [] : [{ code: headCode(id), echelon }],
  );
  const others = subPosts.map(({ unit, title }) => ({
    code: positionCode(unit, null, title),
    echelon: 'IV.a',
  }));
  return [...heads, ...others].flatMap(({ code, echelon }) =>
    competencies.map((one) => ({ position: code, competency: one.code, level: levelAsked(echelon) })),
  );
}
