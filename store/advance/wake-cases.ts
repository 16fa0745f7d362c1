import type { Transaction } from '../database.js';

/**
 * Has the workflows of all cases with an open task at these positions look again: who acts there changes.
 * A case that another transaction holds is passed over, for waiting could deadlock with it; the hourly look at
 * offices that change hands (`raiseWhereOfficesChange`) finds it.
 */
export async function wakeCasesAt(tx: Transaction, positions: readonly (string | null)[]): Promise<void> {
  const offices = positions.filter((code) => code !== null).map((code) => `position/${code}`);
  await tx.rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true WHERE id IN (
       SELECT c.id FROM cases c WHERE c.closed_at IS NULL AND c.id IN (
         SELECT t.case_id FROM task_office o JOIN task t ON t.id = o.task_id WHERE o.open AND o.office = ANY($1::text[]))
       FOR NO KEY UPDATE SKIP LOCKED)`,
    [offices],
  );
}
