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

/** Notes that the definitive holder of a position is away; back on `to`. */
export async function sendAway(
  db: Database,
  position: string,
  from = '2026-11-01',
  to = '2026-12-31',
): Promise<void> {
  await db.rows(
    `INSERT INTO absence (id, employee_id, kind, valid_from, valid_to)
     SELECT $2::uuid, employee_id, 'annual-leave', $3::date, $4::date FROM incumbency
     WHERE position_code = $1 AND kind = 'definitive' AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to > $3::date)`,
    [position, randomUUID(), from, to],
  );
}

/** Notes in the registry that two people are related. @param relation what the second is to the first */
export async function relate(
  db: Database,
  username: string,
  relative: string,
  relation: string,
): Promise<void> {
  await db.rows(
    `INSERT INTO kinship (employee_id, relative_id, relation) SELECT a.employee_id, b.employee_id, $3
     FROM account a, account b WHERE a.username = $1 AND b.username = $2`,
    [username, relative, relation],
  );
}
