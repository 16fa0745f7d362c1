import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { employeesFile } from '../../prisma/seed/city/national-files.js';
import { type Person, personMaker } from '../../prisma/seed/city/person.js';
import { staff, structural } from '../../prisma/seed/city/profiles.js';
import type { Random } from '../../prisma/seed/city/random.js';
import { units } from '../../prisma/seed/city/units.js';
import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';

/** Agencies of the demo city whose secretariats have a head, the superior of whoever comes. */
const agencies = ['dindik', 'dinkes', 'dinpupr', 'dinsos', 'dishub', 'diskominfo', 'dlh', 'bkad'] as const;
const officersEach = 20;
const vacantEach = 24;
const staffEach = 5;
const staffTitle = 'Pengadministrasi Perkantoran';
const appraisedYears = [2024, 2025, 2026];

/** Somebody who may be rotated. */
export interface Mover {
  readonly username: string;
  readonly nip: string;
  readonly agency: string;
  readonly level: 'supervisor' | 'staff';
}

/** A post to move to. */
export interface Post {
  readonly code: string;
  readonly agency: string;
  readonly level: Mover['level'];
}

/** What the demo city lacks for a load: people who may move, and vacant posts. */
export interface LargerCity {
  readonly movers: readonly Mover[];
  readonly posts: readonly Post[];
  /** By the name of the import's sheet. */
  readonly files: ReadonlyMap<string, string>;
  readonly accounts: readonly DemoAccount[];
}

/** Draws it up; the same seed gives the same people. */
export function largerCity(random: Random): LargerCity {
  const person = personMaker(random);
  const people = agencies.flatMap((agency) => {
    const unit = secretariatOf(agency);
    const officers = Array.from({ length: officersEach }, (_, i) => {
      const job = {
        kind: 'Jabatan Struktural',
        title: heldTitle(i),
        id: '',
        echelon: 'IV.a',
      } as const;
      return { agency, level: 'supervisor' as const, person: person(unit, job, structural('IV.a')) };
    });
    const clerks = Array.from({ length: staffEach }, () => {
      const job = { kind: 'Jabatan Pelaksana', title: staffTitle, id: '', echelon: null } as const;
      return { agency, level: 'staff' as const, person: person(unit, job, staff) };
    });
    return [...officers, ...clerks];
  });
  // Serials of their own: nobody of the demo city has such a number.
  const movers = people.map(({ person: each, ...rest }, i) => ({
    ...rest,
    username: `uji-${String(i + 1).padStart(3, '0')}`,
    person: { ...each, nip: `${each.nip.slice(0, 15)}${500 + i}` },
  }));
  const supervisorPosts = agencies.flatMap((agency) =>
    Array.from({ length: vacantEach }, (_, i) => ({
      agency,
      level: 'supervisor' as const,
      code: `${secretariatOf(agency)}/kosong-${i + 1}`,
      title: `Kepala Subbagian Rintisan ${letters(i)}`,
    })),
  );
  const staffPosts = agencies.map((agency) => ({
    agency,
    level: 'staff' as const,
    code: `${secretariatOf(agency)}/pengadministrasi-perkantoran`,
  }));
  return {
    movers: movers.map(({ username, agency, level, person: { nip } }) => ({ username, agency, level, nip })),
    posts: [...supervisorPosts, ...staffPosts].map(({ agency, level, code }) => ({ agency, level, code })),
    files: new Map([
      [
        'employees',
        employeesFile(
          movers.map((mover) => mover.person),
          units,
          random,
        ),
      ],
      ['positions', positionsFile(supervisorPosts)],
      [
        'accounts',
        table(movers.map(({ username, person: { nip } }) => ({ username, nip, official: '', roles: '' }))),
      ],
      ['appraisals', appraisalsFile(movers.map((mover) => mover.person))],
    ]),
    accounts: movers.map(({ username, person: { name } }) => ({
      username,
      password: 'jenjang-demo',
      name,
      offices: [],
      roles: [],
    })),
  };
}

/** Lets them sign in: the demo provider reads its accounts when it starts. */
export async function addAccounts(
  dataDir: string,
  added: readonly DemoAccount[],
): Promise<readonly DemoAccount[]> {
  const file = join(dataDir, 'identity/accounts.json');
  const before = JSON.parse(await readFile(file, 'utf8')) as DemoAccount[]; // the seed's own file
  const all = [...before, ...added];
  await writeFile(file, JSON.stringify(all, null, 2));
  return all;
}

function positionsFile(
  posts: readonly { readonly agency: string; readonly code: string; readonly title: string }[],
): string {
  return table(
    posts.map(({ agency, code, title }, i) => ({
      unit: secretariatOf(agency),
      code,
      title,
      kind: 'structural',
      echelon: 'IV.a',
      seats: 1,
      handles_money: i % 3 === 0 ? 'yes' : 'no',
    })),
  );
}

function appraisalsFile(people: readonly Person[]): string {
  return table(people.flatMap(({ nip }) => appraisedYears.map((year) => ({ nip, year, predicate: 'Baik' }))));
}

const table = (rows: readonly object[]) => stringify([...rows], { header: true });

const secretariatOf = (agency: string) => `${agency}-sekretariat`;

const heldTitle = (i: number) => `Kepala Subbagian Layanan ${letters(i)}`;

/** 0 → A, 25 → Z, 26 → AA: titles of posts hold no digits. */
function letters(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : `${letters(Math.floor(i / 26) - 1)}${last}`;
}
