import { afterEach, expect, test } from '@jest/globals';
import { ownDatabase } from '../../support/own-database.js';
import { complaints, importFiles, importTown, type Row } from './town.js';

const ani = '197001011995011001';
const budi = '197501012000011001';
const cici = '198001012005011001';

const db = ownDatabase({ connections: 2 });

afterEach(async () => {
  await db.rows('TRUNCATE unit, employee, tenant CASCADE');
});

const officials = [{ name: 'Walikota Kita', position: 'R/head', since: '2025-02-20' }];

function pair(nip: string, relative: string, relation: string): Row {
  const isNip = /^\d+$/.test(relative);
  return { nip, relative_nip: isNip ? relative : '', official: isNip ? '' : relative, relation };
}

const known = () =>
  db.rows<{ one: string; other: string; relation: string }>(
    `SELECT e.name AS one, r.name AS other, k.relation FROM kinship k JOIN employee e ON e.id = k.employee_id
     JOIN employee r ON r.id = k.relative_id ORDER BY 1, 2`,
  );

test.each([
  [
    'a pair told from both sides',
    [pair(ani, budi, 'Anak'), pair(budi, ani, 'Orang tua')],
    ['ROW_TWICE', 'ROW_TWICE'],
  ],
  ['somebody nobody knows', [pair(ani, '199901012020011001', 'Anak')], ['NIP_UNKNOWN']],
  ['an official nobody elected', [pair(ani, 'Bupati Lain', 'Ipar')], ['OFFICIAL_UNKNOWN']],
])('%s is refused, with nothing written', async (_what, kinship, codes) => {
  const report = await importTown(db, { officials, kinship });
  expect(report.problems.map(({ code }) => code)).toEqual(codes);
  expect(await known()).toEqual([]);
});

test('a pair is kept once, corrected by a later file from whichever side, and taken back by none', async () => {
  const kinship = [pair(budi, ani, 'Orang tua'), pair(cici, 'walikota kita', 'Mertua')];
  const report = await importTown(db, { officials, kinship });
  expect(complaints(report)).toEqual([]);
  expect(await known()).toEqual([
    { one: 'Ani', other: 'Budi', relation: 'child' },
    { one: 'Cici', other: 'Walikota Kita', relation: 'parent-in-law' },
  ]);
  const again = await importFiles(db, { kinship });
  expect(again.changes).toContainEqual({ table: 'kinship', added: 0, updated: 0, unchanged: 2 });

  const mended = await importFiles(db, {
    kinship: [pair(ani, budi, 'Saudara'), pair(cici, 'Walikota Kita', 'none')],
  });
  expect(mended.changes).toContainEqual({ table: 'kinship', added: 0, updated: 1, unchanged: 0 });
  expect(await known()).toEqual([{ one: 'Ani', other: 'Budi', relation: 'sibling' }]);
});
