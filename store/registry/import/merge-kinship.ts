import type { Transaction } from '../../database.js';
import { countTouched, type Merge } from './merge-table.js';

const pairs = `SELECT s.line, s.relation, e.id AS employee_id, r.id AS relative_id, s.nip || ' ' || coalesce(s.relative_nip, s.official) AS label
  FROM import_kinship s JOIN employee e ON e.nip = s.nip
  JOIN employee r ON r.nip = s.relative_nip OR (r.kind = 'elected' AND lower(r.name) = lower(s.official))`;

/**
 * Writes who is related to whom; `none` takes a pair back. Open cases of those whom the file names are looked at
 * again: a task of theirs may now lie with somebody in conflict.
 */
export async function mergeKinship(tx: Transaction, merge: (given: Merge) => Promise<void>): Promise<void> {
  await countTouched(
    tx,
    `DELETE FROM kinship k USING (${pairs}) p
     WHERE p.relation = 'none' AND k.employee_id = p.employee_id AND k.relative_id = p.relative_id`,
  );
  await merge({
    table: 'kinship',
    sheet: 'kinship',
    rows: `${pairs} WHERE s.relation <> 'none'`,
    key: ['employee_id', 'relative_id'],
    columns: ['relation'],
  });
  // A case that another transaction holds is passed over rather than waited for: its next look finds it.
  await tx.rows(
    `UPDATE cases SET wake_seq = wake_seq + 1, urgent = true WHERE id IN (
       SELECT c.id FROM cases c WHERE c.closed_at IS NULL
         AND c.subject_id IN (SELECT employee_id FROM (${pairs}) p UNION SELECT relative_id FROM (${pairs}) p)
       FOR NO KEY UPDATE SKIP LOCKED)`,
  );
}
