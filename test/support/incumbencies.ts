import { randomUUID } from 'node:crypto';
import type { Database } from '../../store/database.js';

/** Lets a person act in a position from a day on (Plt, Plh), or hold it where it is vacant. */
export async function appoint(
  db: Database,
  username: string,
  position: string,
  kind: 'definitive' | 'plt' | 'plh',
  from = '2026-11-01',
): Promise<void> {
  await db.rows(
    `INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, source, created_at)
     SELECT $1::uuid, a.employee_id, $3, CASE WHEN $4 = 'definitive' THEN 1 END, $4, $5::date, 'order', now() FROM account a WHERE a.username = $2`,
    [randomUUID(), username, position, kind, from],
  );
}

/** Ends the definitive incumbency of an account's person. */
export async function dismiss(db: Database, username: string, to = '2026-11-02'): Promise<void> {
  await db.rows(
    `UPDATE incumbency SET valid_to = $2::date WHERE kind = 'definitive' AND valid_to IS NULL AND employee_id = (SELECT employee_id FROM account WHERE username = $1)`,
    [username, to],
  );
}
