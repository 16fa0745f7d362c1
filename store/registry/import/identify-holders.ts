import type { Transaction } from '../../database.js';

/**
 * Gives holders the ids of the people they are; those who are new to the registry get theirs after they are added.
 * Two statements, since a join on either of two keys would compare everybody with everybody.
 */
export async function identifyHolders(
  tx: Transaction,
  table: 'import_holder' | 'import_plan',
): Promise<void> {
  await tx.rows(
    `UPDATE ${table} h SET employee_id = e.id FROM employee e
     WHERE h.employee_id IS NULL AND h.sheet = 'employees' AND e.nip = h.key`,
  );
  await tx.rows(
    `UPDATE ${table} h SET employee_id = e.id FROM employee e
     WHERE h.employee_id IS NULL AND h.sheet = 'officials' AND e.kind = 'elected' AND lower(e.name) = lower(h.key)`,
  );
}
