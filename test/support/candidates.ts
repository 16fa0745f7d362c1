import type { Database } from '../../store/database.js';

/** A person of the demo city who may be rotated, and where to. */
export interface Movable {
  readonly username: string;
  readonly nip: string;
  readonly position: string;
  /** Account of the head of the present agency. */
  readonly head: string;
  /** Vacant posts of the same level in other agencies, each with the account of its agency's head. */
  readonly targets: readonly { readonly code: string; readonly head: string }[];
}

/** The person behind an account, as a subject. @throws Error when there is nowhere to go */
export async function movable(db: Database, username: string): Promise<Movable> {
  const [row] = await db.rows<Movable>(
    `WITH post AS (SELECT p.code, p.level, p.seats, u.agency_code, (SELECT a.username FROM position h JOIN incumbency i ON i.position_code = h.code AND i.kind = 'definitive' AND i.valid_to IS NULL
         JOIN account a ON a.employee_id = i.employee_id WHERE h.unit_code = u.agency_code AND h.is_head) AS head
       FROM position p JOIN unit u ON u.code = p.unit_code WHERE p.active)
     SELECT a.username, e.nip, post.code AS position, post.head, (SELECT coalesce(jsonb_agg(jsonb_build_object('code', v.code, 'head', v.head) ORDER BY v.code), '[]') FROM post v
         WHERE v.level = post.level AND v.seats = 1 AND v.agency_code <> post.agency_code AND v.head IS NOT NULL AND NOT EXISTS (SELECT FROM incumbency x WHERE x.position_code = v.code)) AS targets
     FROM account a JOIN employee e ON e.id = a.employee_id JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_to IS NULL
     JOIN post ON post.code = i.position_code WHERE a.username = $1`,
    [username],
  );
  if (!row || row.targets.length === 0) throw new Error(`${username} has nowhere to go`);
  return row;
}
