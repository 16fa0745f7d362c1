import type { Transaction } from '../../database.js';

/** Finds people who would have two accounts. */
export async function checkAccounts(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     SELECT 'accounts', s.line, 'username', s.username, 'ACCOUNT_SHARED', jsonb_build_object('username', a.username)
     FROM import_accounts s
     JOIN employee e ON e.nip = s.nip OR (e.kind = 'elected' AND lower(e.name) = lower(s.official))
     JOIN account a ON a.employee_id = e.id AND a.username <> s.username
     WHERE NOT EXISTS (SELECT FROM import_accounts o WHERE o.username = a.username)`,
  );
}
