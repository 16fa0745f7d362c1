import type { Transaction } from '../../database.js';

/** Finds units that would lie below themselves once the file's tree is laid over the registry's. */
export async function checkTree(tx: Transaction): Promise<void> {
  await tx.rows(
    `INSERT INTO import_fault
     WITH RECURSIVE merged AS (
       SELECT code, parent_code FROM import_units
       UNION ALL
       SELECT u.code, u.parent_code FROM unit u
       WHERE NOT EXISTS (SELECT FROM import_units i WHERE i.code = u.code)
     ), walk AS (
       SELECT code AS start, parent_code AS at, ARRAY[code] AS path FROM merged WHERE parent_code IS NOT NULL
       UNION ALL
       SELECT w.start, m.parent_code, w.path || m.code
       FROM walk w JOIN merged m ON m.code = w.at
       WHERE m.parent_code IS NOT NULL AND m.code <> ALL (w.path)
     ), looped AS (
       SELECT DISTINCT ON (start) start, path FROM walk WHERE at = start
     )
     SELECT 'units', i.line, 'DIATASAN ID', i.parent_code, 'UNIT_CYCLE',
            jsonb_build_object('path', array_to_string(array_append(l.path[:8], l.start), ' > '))
     FROM looped l JOIN import_units i ON i.code = l.start`,
  );
}
