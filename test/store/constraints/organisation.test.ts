import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Ground, ids, openGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

// The tree: R above D above B.
describe('the tree of units', () => {
  test('refuses a unit below itself', async () => {
    expect(await ground.refusedBy(`UPDATE unit SET parent_code = 'D' WHERE code = 'D'`)).toBe(
      'unit_without_cycle',
    );
    expect(await ground.refusedBy(`INSERT INTO unit (code, name, parent_code) VALUES ('X', 'X', 'X')`)).toBe(
      'unit_without_cycle',
    );
  });

  test('refuses two rows that are turned round within one transaction so that each lies below the other', async () => {
    const cycle = [
      `UPDATE unit SET parent_code = 'B' WHERE code = 'D'`, // B is still below D
      `UPDATE unit SET name = 'Bidang Gizi' WHERE code = 'B'`,
    ];
    expect(await ground.refusedBy(...cycle)).toBe('unit_without_cycle');
  });

  test('takes two rows that change places within one transaction, whichever comes first', async () => {
    const swap = [
      `UPDATE unit SET parent_code = 'B' WHERE code = 'D'`,
      `UPDATE unit SET parent_code = 'R' WHERE code = 'B'`,
    ];
    expect(await ground.refusedBy(...swap)).toBeNull();
    expect(await ground.refusedBy(...swap.toReversed())).toBeNull();
  });

  test('refuses a ring of new units, and takes them with parents after their children', async () => {
    const units = (parentOfX: string) =>
      `INSERT INTO unit (code, name, parent_code) VALUES ('Z', 'Z', 'Y'), ('Y', 'Y', 'X'), ('X', 'X', '${parentOfX}')`;
    expect(await ground.refusedBy(units('Z'))).toBe('unit_without_cycle');
    expect(await ground.refusedBy(units('R'))).toBeNull();
  });

  test('refuses a parent that is not there at the end of the transaction', async () => {
    const orphan = `INSERT INTO unit (code, name, parent_code) VALUES ('Y', 'Y', 'X')`;
    expect(await ground.refusedBy(orphan)).toBe('unit_parent_code_fkey');
    expect(await ground.refusedBy(orphan, `INSERT INTO unit (code, name) VALUES ('X', 'X')`)).toBeNull();
  });
});

describe('posts and people', () => {
  // A check that comes out unknown passes: NULL is tried wherever it may stand.
  test('a unit takes another head when the one before is no longer active', async () => {
    const next = `INSERT INTO position (code, unit_code, title, kind, level, is_head, seats) VALUES ('D/head-2', 'D', 'Kepala', 'structural', 'senior-executive', true, 1)`;
    expect(await ground.refusedBy(next)).toBe('position_one_head');
    expect(
      await ground.refusedBy(`UPDATE position SET active = false WHERE code = 'D/head'`, next),
    ).toBeNull();
  });

  test('a head’s post has one counted seat', async () => {
    expect(await ground.refusedBy(`UPDATE position SET seats = NULL WHERE code = 'D/head'`)).toBe(
      'position_head_single',
    );
  });

  test('an elected head of region may have no NIP, everybody else must', async () => {
    expect(
      await ground.refusedBy(`UPDATE employee SET kind = 'elected', nip = NULL WHERE id = '${ids.ani}'`),
    ).toBeNull();
    expect(
      await ground.refusedBy(`UPDATE employee SET kind = 'pppk', nip = NULL WHERE id = '${ids.ani}'`),
    ).toBe('employee_nip');
  });

  test('a person whose case has ended may have another', async () => {
    const next = `INSERT INTO cases (id, number, process, revision, state, subject_id, proposer_id, facts, derived, relations, opened_at, last_at)
      VALUES ('${ids.fresh}', 'MUT/2026/0002', 'job-rotation', 1, 'running', '${ids.ani}', '${ids.budi}', '{}', '{}', '{}', now(), now())`;
    expect(await ground.refusedBy(next)).toBe('cases_one_open_a_person');
    expect(
      await ground.refusedBy(`UPDATE cases SET state = 'withdrawn', closed_at = now()`, next),
    ).toBeNull();
  });
});
