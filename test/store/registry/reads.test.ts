import { beforeAll, expect, test } from '@jest/globals';
import { findEmployee } from '../../../store/registry/reads/find-employee.js';
import { findPosition } from '../../../store/registry/reads/find-position.js';
import { type EmployeeKey, listEmployees } from '../../../store/registry/reads/list-employees.js';
import { listPositions } from '../../../store/registry/reads/list-positions.js';
import { findUnit, listUnits } from '../../../store/registry/reads/list-units.js';
import { ownDatabase } from '../../support/own-database.js';
import { importTown } from './town.js';

const on = '2026-11-01';
const db = ownDatabase({ connections: 2 });

beforeAll(async () => {
  await importTown(db, {
    positions: [{ unit: 'S', title: 'Kepala Urusan', kind: 'structural', echelon: 'IV.b' }],
    acting: [
      {
        nip: '197501012000011001',
        position: 'S/kepala-urusan',
        kind: 'plt',
        valid_from: '2026-08-01',
        valid_to: '2026-12-01',
      },
    ],
    dictionary: [{ code: 'integrity', name_id: 'Integritas', name_en: 'Integrity', family: 'managerial' }],
    standards: [{ position: 'S/head', competency: 'integrity', level: 2 }],
    competencies: [
      {
        nip: '198001012005011001',
        competency: 'integrity',
        level: 2,
        assessed_on: '2025-01-01',
        valid_until: '2028-01-01',
      },
    ],
    appraisals: [{ nip: '198001012005011001', year: 2025, predicate: 'Baik' }],
  });
});

async function names(filter: Partial<Parameters<typeof listEmployees>[1]> = {}): Promise<string[]> {
  const { items } = await listEmployees(db.rows, { on, limit: 50, ...filter });
  return items.map(({ name }) => name);
}

test('nobody of another name, unit or level is found', async () => {
  expect(await names({ search: 'zz' })).toEqual([]);
  expect(await names({ search: '%' })).toEqual([]);
  expect(await names({ unit: 'nowhere' })).toEqual([]);
  expect(await names({ level: 'elected' })).toEqual([]);
  expect(await names({ within: { units: [], person: '00000000-0000-0000-0000-000000000000' } })).toEqual([]);
  expect(await findEmployee(db.rows, '000000000000000000', on)).toBeNull();
  expect(await findPosition(db.rows, 'X/head', on)).toBeNull();
  expect(await findUnit(db.rows, 'X', on)).toBeNull();
});

test('employees are found by part of a name, the start of a NIP, a unit and what lies below it, a level', async () => {
  expect(await names()).toEqual(['Ani', 'Budi', 'Cici', 'Dodi', 'Euis']);
  expect(await names({ search: 'DI' })).toEqual(['Budi', 'Dodi']);
  expect(await names({ search: '19800101' })).toEqual(['Cici']);
  expect(await names({ unit: 'B' })).toEqual(['Budi', 'Cici', 'Dodi', 'Euis']);
  expect(await names({ level: 'supervisor' })).toEqual(['Cici']);
  expect(await names({ status: 'active', unit: 'S' })).toEqual(['Cici', 'Euis']);
});

test('a viewer sees the units they lead, and themselves', async () => {
  const [ani] = (await listEmployees(db.rows, { on, limit: 1 })).items;
  expect(await names({ within: { units: ['S'], person: ani?.id ?? '' } })).toEqual(['Ani', 'Cici', 'Euis']);
});

test('pages follow each other without a gap or a repetition', async () => {
  const seen: string[] = [];
  let after: EmployeeKey | null | undefined;
  do {
    const page = await listEmployees(db.rows, { on, limit: 2, ...(after ? { after } : {}) });
    seen.push(...page.items.map(({ name }) => name));
    after = page.next;
  } while (after);
  expect(seen).toEqual(['Ani', 'Budi', 'Cici', 'Dodi', 'Euis']);
});

test('a person comes with all that the registry keeps', async () => {
  expect(await findEmployee(db.rows, '198001012005011001', on)).toMatchObject({
    name: 'Cici',
    birthDate: '1980-01-01',
    sex: 'M',
    position: { code: 'S/head', title: 'Kepala Seksi Gizi', level: 'supervisor', since: '2022-03-01' },
    unit: { code: 'S', name: 'Seksi Gizi' },
    agency: { code: 'D', name: 'Dinas Kesehatan' },
    incumbencies: [
      { position: 'S/head', kind: 'definitive', from: '2022-03-01', to: null, source: 'import' },
    ],
    appraisals: [{ year: 2025, predicate: 'good' }],
    competencies: [{ code: 'integrity', level: 2, validUntil: '2028-01-01' }],
    learning: [],
    sanctions: [],
    absences: [],
  });
});

test('before anybody took a post, it has no holder', async () => {
  const position = await findPosition(db.rows, 'S/head', '2020-01-01');
  expect(position).toMatchObject({ holderCount: 0, holders: [], acting: [] });
});

test('vacant posts are those with a free seat, acting officials aside', async () => {
  const { items } = await listPositions(db.rows, { on, limit: 10, vacant: true });
  expect(items).toMatchObject([
    { code: 'R/head', vacant: true, holders: [], acting: [] },
    {
      code: 'S/kepala-urusan',
      vacant: true,
      seats: 1,
      holders: [],
      acting: [{ kind: 'plt', name: 'Budi', to: '2026-12-01' }],
    },
  ]);
});

test('a post without counted seats is never vacant, and tells how many hold it', async () => {
  const position = await findPosition(db.rows, 'B/J7', on);
  expect(position).toMatchObject({ seats: null, vacant: false, holderCount: 1, holders: [], standards: [] });
});

test('a position is found by title, level and unit, and tells what it asks for', async () => {
  const { items, next } = await listPositions(db.rows, {
    on,
    limit: 1,
    search: 'kepala',
    level: 'supervisor',
    unit: 'B',
  });
  expect(items).toMatchObject([{ code: 'S/head', holders: [{ name: 'Cici', nip: '198001012005011001' }] }]);
  expect(next).toBe('S/head');
  const after = await listPositions(db.rows, { on, limit: 5, level: 'supervisor', after: 'S/head' });
  expect(after).toMatchObject({ items: [{ code: 'S/kepala-urusan' }], next: null });
  expect(await findPosition(db.rows, 'S/head', on)).toMatchObject({
    standards: [{ code: 'integrity', name: { id: 'Integritas', en: 'Integrity' }, level: 2 }],
  });
});

test('units come as rows of a tree, with who heads them', async () => {
  const { items } = await listUnits(db.rows, { on, limit: 10, below: 'B' });
  expect(items).toMatchObject([
    {
      code: 'B',
      parent: 'D',
      agency: 'D',
      members: 2,
      head: { title: 'Kepala Bidang Gizi', holder: { name: 'Budi' }, acting: [] },
    },
    {
      code: 'S',
      parent: 'B',
      agency: 'D',
      members: 2,
      head: { position: 'S/head', holder: { name: 'Cici' } },
    },
  ]);
  expect(await listUnits(db.rows, { on, limit: 1, after: 'B', search: 'gizi' })).toMatchObject({
    items: [{ code: 'S' }],
    next: null,
  });
  expect(await findUnit(db.rows, 'R', on)).toMatchObject({ head: { title: 'Wali Kota', holder: null } });
});
