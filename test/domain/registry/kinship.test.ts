import { expect, test } from '@jest/globals';
import { normalise } from '../../../domain/registry/sheet.js';
import { kinship } from '../../../domain/registry/sheets/kinship.js';

const today = '2026-11-01';
const ani = '197001011995011001';
const budi = '197501012000011001';

function read(row: Readonly<Record<string, string>>) {
  return kinship.readRow(
    new Map(Object.entries(row).map(([heading, cell]) => [normalise(heading), cell])),
    today,
  );
}

test.each([
  ['kin of nobody', { nip: ani, relation: 'Anak' }, 'CELL_EMPTY'],
  ['kin of oneself', { nip: ani, relative_nip: ani, relation: 'Saudara' }, 'KIN_OF_ONESELF'],
  [
    'a relation beyond the second degree',
    { nip: ani, relative_nip: budi, relation: 'Sepupu' },
    'CODE_UNKNOWN',
  ],
  ['a number that lost digits', { nip: ani, relative_nip: '1.97E+17', relation: 'Anak' }, 'NIP_SPOILT'],
])('%s is refused', (_what, row, code) => {
  const { staged, findings } = read(row);
  expect(staged).toBeNull();
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});

test('told from either side, a pair is the same row', () => {
  const row = { nip: ani, relative_nip: budi, official: null, relation: 'child' };
  expect(read({ nip: ani, relative_nip: budi, relation: 'Anak' }).staged).toEqual(row);
  expect(read({ nip: budi, relative_nip: ani, relation: 'Orang tua' }).staged).toEqual(row);
});

test.each([
  ['Mertua', 'parent-in-law', 'child-in-law'],
  ['Kakek/nenek', 'grandparent', 'grandchild'],
  ['IPAR', 'sibling-in-law', 'sibling-in-law'],
  ['Suami/istri', 'spouse', 'spouse'],
  ['none', 'none', 'none'],
])('%s is %s, and from the other side %s', (word, relation, other) => {
  expect(read({ nip: ani, relative_nip: budi, relation: word }).staged).toMatchObject({ relation });
  expect(read({ nip: budi, relative_nip: ani, relation: word }).staged).toMatchObject({ relation: other });
});

test('an elected official is named by name', () => {
  expect(read({ nip: ani, official: 'Bima', relation: 'Saudara' }).staged).toEqual({
    nip: ani,
    relative_nip: null,
    official: 'Bima',
    relation: 'sibling',
  });
});
