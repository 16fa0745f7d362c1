import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Ground, ids, openGround } from './ground.js';

const { ani, budi } = ids;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

// Ani holds D/nurse, seat 1, since 2024-01-01, and acts (Plt) as D/head since 2026-01-01.
const leave = `UPDATE incumbency SET valid_to = '2026-12-01' WHERE employee_id = '${ani}' AND kind = 'definitive'`;

describe('refused is', () => {
  test('a holder for a seat that is taken on a single day of the period', async () => {
    const overlap = appoint(budi, 'D/nurse', 1, 'definitive', '2023-01-01', '2024-01-02');
    expect(await ground.refusedBy(overlap)).toBe('incumbency_one_holder_a_seat');
  });

  test('a second post for one person, also where seats are not counted', async () => {
    const clerk = appoint(budi, 'D/clerk', null, 'definitive', '2026-01-01');
    expect(await ground.refusedBy(clerk, appoint(budi, 'D/nurse', 2, 'definitive', '2026-06-01'))).toBe(
      'incumbency_one_post_a_person',
    );
  });

  test('a successor who begins before the predecessor has left', async () => {
    expect(await ground.refusedBy(leave, appoint(budi, 'D/nurse', 1, 'definitive', '2026-11-30'))).toBe(
      'incumbency_one_holder_a_seat',
    );
  });

  test('two acting officials of one kind for one post', async () => {
    expect(await ground.refusedBy(appoint(budi, 'D/head', null, 'plt', '2025-06-01', '2026-01-02'))).toBe(
      'incumbency_one_acting',
    );
  });

  test('whoever comes second, of two who write at the same time and cannot see each other', async () => {
    const [one, two] = [new pg.Client(ground.url), new pg.Client(ground.url)];
    try {
      await Promise.all([one.connect(), two.connect()]);
      await Promise.all([one.query('BEGIN'), two.query('BEGIN')]);
      await one.query(appoint(ani, 'D/nurse', 2, 'definitive', '2020-01-01', '2021-01-01'));
      const second = two.query(appoint(budi, 'D/nurse', 2, 'definitive', '2020-06-01', '2021-06-01'));
      const refused = expect(second).rejects.toMatchObject({ constraint: 'incumbency_one_holder_a_seat' });
      await one.query('COMMIT');
      await refused;
    } finally {
      await Promise.all([one.end(), two.end()]);
      await ground.rows(`DELETE FROM incumbency WHERE valid_to = '2021-01-01'`);
    }
  });
});

describe('taken is', () => {
  test('a successor from the day on which the predecessor has left: days are half-open', async () => {
    expect(await ground.refusedBy(leave, appoint(budi, 'D/nurse', 1, 'definitive', '2026-12-01'))).toBeNull();
  });

  test('another seat of the same post, and any number where seats are not counted', async () => {
    expect(await ground.refusedBy(appoint(budi, 'D/nurse', 2, 'definitive', '2026-01-01'))).toBeNull();
    expect(
      await ground.refusedBy(
        leave,
        appoint(ani, 'D/clerk', null, 'definitive', '2026-12-01'),
        appoint(budi, 'D/clerk', null, 'definitive', '2026-12-01'),
      ),
    ).toBeNull();
  });

  test('a Plh beside a Plt, and acting in one post while holding another', async () => {
    expect(await ground.refusedBy(appoint(budi, 'D/head', null, 'plh', '2026-11-01'))).toBeNull();
  });

  test('two people who change places, once the transaction says that it looks at the end', async () => {
    const [budiInSeat2, swap] = [
      appoint(budi, 'D/nurse', 2, 'definitive', '2024-01-01'),
      [
        `UPDATE incumbency SET seat = 2 WHERE employee_id = '${ani}' AND kind = 'definitive'`,
        `UPDATE incumbency SET seat = 1 WHERE employee_id = '${budi}'`,
      ],
    ];
    expect(await ground.refusedBy(budiInSeat2, ...swap)).toBe('incumbency_one_holder_a_seat');
    expect(await ground.refusedBy(budiInSeat2, 'SET CONSTRAINTS ALL DEFERRED', ...swap)).toBeNull();
  });
});

function appoint(
  person: string,
  position: string,
  seat: number | null,
  kind: string,
  from: string,
  to?: string,
): string {
  return `INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, valid_to, source, created_at)
    VALUES (gen_random_uuid(), '${person}', '${position}', ${seat}, '${kind}', '${from}', ${to ? `'${to}'` : 'NULL'}, 'order', now())`;
}
