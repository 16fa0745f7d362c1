import type { Database } from '../../store/database.js';

/** The password of every demo account: public by design, and refused in production together with its provider. */
const password = 'jenjang-demo';

/** A person of the demo city who can sign in. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  /** Titles of the posts they hold or act in */
  readonly offices: readonly string[];
  readonly roles: readonly string[];
}

/** The accounts in the database, the mayor first. */
export async function listDemoAccounts(db: Database): Promise<readonly DemoAccount[]> {
  const rows = await db.rows<Omit<DemoAccount, 'password'>>(
    `SELECT a.username, concat_ws(', ', concat_ws(' ', e.front_title, e.name), e.back_title) AS name, a.roles,
            coalesce((SELECT array_agg(CASE WHEN i.kind = 'definitive' THEN p.title ELSE initcap(i.kind) || '. ' || p.title END ORDER BY i.kind)
                      FROM incumbency i JOIN position p ON p.code = i.position_code
                      WHERE i.employee_id = e.id AND i.valid_to IS NULL), '{}') AS offices
     FROM account a JOIN employee e ON e.id = a.employee_id ORDER BY e.kind <> 'elected', a.username`,
  );
  return rows.map(({ username, name, offices, roles }) => ({ username, password, name, offices, roles }));
}
