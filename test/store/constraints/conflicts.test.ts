import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ground, ids, openGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

const kinship = (one: string, other: string, relation = 'child') =>
  `INSERT INTO kinship (employee_id, relative_id, relation) VALUES ('${one}', '${other}', '${relation}')`;
const conflict = (person: string, ground = 'kin') =>
  `INSERT INTO case_conflict (case_id, person_id, ground, at) VALUES ('${ids.case}', '${person}', '${ground}', now())`;

test.each([
  ['kin of oneself', [kinship(ids.ani, ids.ani)], 'kinship_of_two'],
  ['a relation that no law names', [kinship(ids.ani, ids.budi, 'friend')], 'kinship_relation'],
  ['a pair twice', [kinship(ids.ani, ids.budi), kinship(ids.ani, ids.budi, 'spouse')], 'kinship_pkey'],
  [
    'a pair told from both sides',
    [kinship(ids.ani, ids.budi), kinship(ids.budi, ids.ani, 'parent')],
    'kinship_one_a_pair',
  ],
  ['kin who is nobody', [kinship(ids.ani, ids.fresh)], 'kinship_relative_id_fkey'],
  ['a conflict on no ground of the law', [conflict(ids.ani, 'dislike')], 'case_conflict_ground'],
  ['a conflict declared twice', [conflict(ids.ani), conflict(ids.ani)], 'case_conflict_pkey'],
  ['a conflict of nobody', [conflict(ids.fresh)], 'case_conflict_person_id_fkey'],
])('%s is refused', async (_what, statements, constraint) => {
  expect(await ground.refusedBy(...statements)).toBe(constraint);
});

test('a pair told once, and a conflict for each who has one, are taken', async () => {
  expect(
    await ground.refusedBy(kinship(ids.budi, ids.ani), conflict(ids.ani), conflict(ids.budi)),
  ).toBeNull();
});
