import type { Database } from '../store/database.js';
import { copy } from './copies.js';

// In a GiST index half of all pages are searched for ids that differ in their last digits alone, as none do in life.
/** SQL of the id of the n-th person added: as random as one of an import. */
export const person = `md5('person ' || n::text)::uuid`;
export const numbered = (count: number) => `generate_series(1, ${count}) n`;

/** Adds people like the one with this NIP, each in a post and with an account of their own: `desk-1`, `desk-2` and so on. */
export async function addPeople({ rows }: Database, nip: string, count: number): Promise<void> {
  const [held] = await rows<{ id: string; position: string }>(
    `SELECT i.id, i.position_code AS position FROM incumbency i JOIN employee e ON e.id = i.employee_id
     WHERE e.nip = $1 AND i.kind = 'definitive' AND i.valid_to IS NULL`,
    [nip],
  );
  if (!held) throw new Error(`${nip} holds no post`);
  const from = numbered(count);
  await copy(rows, {
    table: 'employee',
    template: `nip = '${nip}'`,
    from,
    columns: { id: person, nip: `left(t.nip, 8) || lpad(n::text, 10, '0')`, email: 'NULL' },
  });
  await copy(rows, {
    table: 'position',
    template: `code = '${held.position}'`,
    from,
    columns: { code: `'desk-' || n`, title: `t.title || ' ' || n`, is_head: 'false', seats: '1' },
  });
  await copy(rows, {
    table: 'incumbency',
    template: `id = '${held.id}'`,
    from,
    columns: { id: person, employee_id: person, position_code: `'desk-' || n`, seat: '1' },
  });
  await copy(rows, {
    table: 'account',
    template: `username = (SELECT min(username) FROM account)`,
    from,
    columns: { username: `'desk-' || n`, employee_id: person, roles: `'{}'` },
  });
}
