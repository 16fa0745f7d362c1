import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ground, ids, openGround } from './ground.js';

const { ani, budi, fresh } = ids;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

const acting = (id: string, from: string, to: string, basis = 'NULL') =>
  `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, valid_to, source, basis, created_at)
   VALUES (${id}, '${budi}', 'D/head', 'plh', '${from}', '${to}', 'order', ${basis}, now())`;

function order(more: Readonly<Record<string, string>> = {}): readonly string[] {
  const row = {
    incumbency_id: `'${fresh}'`,
    issued_by: `'${ani}'`,
    issued_at: 'now()',
    paper: 'false',
    ordered_to: `'2026-12-01'`,
    ...more,
  };
  return [
    acting(`'${fresh}'`, '2026-11-01', '2026-12-01'),
    `INSERT INTO acting_order (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`,
  ];
}

const revoked = { revoked_at: 'now()', revoked_by: `'${ani}'`, reason: `'Kembali'` };

test.each([
  ['a giver without a time', order({ issued_at: 'NULL' }), 'acting_order_issued'],
  ['a time without a giver', order({ issued_by: 'NULL' }), 'acting_order_issued'],
  ['a revocation by nobody', order({ ...revoked, revoked_by: 'NULL' }), 'acting_order_revoked'],
  ['a revocation without a reason', order({ ...revoked, reason: 'NULL' }), 'acting_order_revoked'],
  ['a reason for no revocation', order({ reason: `'x'` }), 'acting_order_revoked'],
  ['an empty reason', order({ ...revoked, reason: `''` }), 'acting_order_reason'],
  ['an order of no incumbency', order().slice(1), 'acting_order_incumbency_id_fkey'],
  [
    'a number twice',
    [
      acting('gen_random_uuid()', '2026-01-01', '2026-02-01', `'S 1'`),
      acting('gen_random_uuid()', '2026-03-01', '2026-04-01', `'S 1'`),
    ],
    'incumbency_order_number',
  ],
  [
    'a definitive incumbency without a day',
    [`UPDATE incumbency SET valid_to = valid_from WHERE kind = 'definitive'`],
    'incumbency_period',
  ],
])('refused is %s', async (_, statements, constraint) => {
  expect(await ground.refusedBy(...statements)).toBe(constraint);
});

test('taken is an order, a revoked one, one that never began, and an imported one that is revoked', async () => {
  for (const statements of [
    order(),
    order(revoked),
    [...order(revoked), `UPDATE incumbency SET valid_to = valid_from WHERE id = '${fresh}'`],
    order({ ...revoked, issued_by: 'NULL', issued_at: 'NULL', ordered_to: 'NULL' }),
  ])
    expect(await ground.refusedBy(...statements)).toBeNull();
});

test('an order that never began makes room for another in its place', async () => {
  const other = acting('gen_random_uuid()', '2026-11-01', '2026-12-01');
  expect(await ground.refusedBy(acting(`'${fresh}'`, '2026-11-01', '2026-11-01'), other)).toBeNull();
});
