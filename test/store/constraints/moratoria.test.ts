import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Ground, openGround } from './ground.js';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.drop());

function moratorium(more: Readonly<Record<string, string>> = {}): string {
  const row = {
    id: 'gen_random_uuid()',
    valid_from: `'2027-01-01'`,
    valid_until: `'2027-01-01'`,
    reason: `'Pilkada'`,
    source: `'SE'`,
    created_at: `'2026-11-02'`,
    ...more,
  };
  return `INSERT INTO moratorium (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
}

test.each([
  ['one that ends before it begins', { valid_until: `'2026-12-31'` }, 'period'],
  ['one for no reason', { reason: `''` }, 'reason'],
  ['one that rests on nothing', { source: `''` }, 'source'],
  ['one taken back before it was entered', { cancelled_at: `'2026-11-01'` }, 'cancelled'],
])('%s is refused', async (_what, more, constraint) => {
  expect(await ground.refusedBy(moratorium(more))).toBe(`moratorium_${constraint}`);
});

test('one of a single day is taken, and may overlap another', async () => {
  expect(await ground.refusedBy(moratorium(), moratorium())).toBeNull();
});
