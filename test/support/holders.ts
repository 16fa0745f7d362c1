import type { Database } from '../../store/database.js';

/** NIP of whoever holds a position definitively in the demo city. @throws Error where nobody does */
export async function nipOfHolder(db: Database, position: string): Promise<string> {
  const [row] = await db.rows<{ nip: string }>(
    `SELECT e.nip FROM incumbency i JOIN employee e ON e.id = i.employee_id WHERE i.position_code = $1 AND i.kind = 'definitive' AND i.valid_to IS NULL`,
    [position],
  );
  if (!row) throw new Error(`Nobody holds ${position}`);
  return row.nip;
}
