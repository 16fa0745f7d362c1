import type { SheetName } from '../../../domain/registry/sheets/index.js';
import { wakeCasesAt } from '../../advance/wake-cases.js';
import type { Transaction } from '../../database.js';
import { identifyHolders } from './identify-holders.js';
import { countTouched } from './merge-table.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions } from './source.js';

interface Moved {
  readonly sheet: SheetName;
  readonly line: number;
  readonly key: string;
  readonly action: 'correct' | 'move' | 'replace';
}

/** Carries out the plan: who holds what from when. Posts and people must be in their tables. */
export async function mergeIncumbencies(
  tx: Transaction,
  { now }: ImportOptions,
  report: ReportBuilder,
): Promise<void> {
  await identifyHolders(tx, 'import_plan');
  const moved = await tx.rows<Moved>(
    `SELECT sheet, line, key, action FROM import_plan WHERE action IN ('move', 'correct', 'replace') ORDER BY sheet, line`,
  );
  for (const { sheet, line, key, action } of moved) {
    const fields = action === 'correct' ? ['valid_from'] : ['position_code', 'valid_from'];
    report.rowChanged(sheet, { line, table: 'incumbency', key, fields });
  }

  await countTouched(
    tx,
    `UPDATE incumbency i SET valid_to = p.since FROM import_plan p
     WHERE p.action = 'move' AND i.id = p.newest AND (i.valid_to IS NULL OR i.valid_to > p.since)`,
  );
  const ended = await countTouched(
    tx,
    'UPDATE incumbency i SET valid_to = e.until FROM import_ended e WHERE i.id = e.id',
  );
  await tx.rows(
    `UPDATE incumbency i SET position_code = p.position_code, valid_from = p.since, valid_to = p.until, source = 'import', basis = NULL,
            case_id = NULL, seat = CASE WHEN i.position_code = p.position_code THEN i.seat END
     FROM import_plan p WHERE p.action IN ('correct', 'replace') AND i.id = p.newest`,
  );
  const added = await countTouched(
    tx,
    `INSERT INTO incumbency (id, employee_id, position_code, kind, valid_from, valid_to, source, created_at, seat)
     SELECT gen_random_uuid(), p.employee_id, p.position_code, 'definitive', p.since, p.until, 'import', $1, s.seat
     FROM import_plan p JOIN LATERAL (SELECT CASE WHEN seats = 1 THEN 1 END AS seat FROM position WHERE code = p.position_code) s ON true
     WHERE p.action IN ('open', 'move')`,
    [now],
  );
  await seat(tx);
  await wakeSuccessors(tx);
  const [plan] = await tx.rows<{ total: number }>('SELECT count(*)::int AS total FROM import_plan');
  if (plan && plan.total > 0) {
    const opened = added - moved.filter(({ action }) => action === 'move').length;
    const updated = moved.length + ended;
    report.changed({
      table: 'incumbency',
      added: opened,
      updated,
      unchanged: plan.total - opened - moved.length,
    });
  }
}

/** Cases that wait for an office whose holder changes must look again who may act. */
async function wakeSuccessors(tx: Transaction): Promise<void> {
  const posts = await tx.rows<{ code: string }>(
    `SELECT position_code AS code FROM import_plan WHERE action IN ('open', 'move', 'correct', 'replace')
     UNION SELECT newest_position FROM import_plan WHERE action IN ('move', 'replace')
     UNION SELECT i.position_code FROM import_ended e JOIN incumbency i USING (id)
     UNION SELECT position_code FROM import_acting`,
  );
  await wakeCasesAt(
    tx,
    posts.map(({ code }) => code),
  );
}

/** Gives counted posts' holders their seats, the lowest free one first. */
async function seat(tx: Transaction): Promise<void> {
  await tx.rows(
    `UPDATE incumbency i SET seat = NULL FROM position p
     WHERE p.code = i.position_code AND p.seats IS NULL AND i.kind = 'definitive' AND i.seat IS NOT NULL`,
  );
  await tx.rows(
    `WITH wanting AS (
       SELECT i.id, i.position_code, i.valid_from, p.seats, row_number() OVER (PARTITION BY i.position_code ORDER BY i.valid_from, i.id) AS n
       FROM incumbency i JOIN position p ON p.code = i.position_code
       WHERE i.kind = 'definitive' AND i.seat IS NULL AND i.valid_to IS NULL AND p.seats IS NOT NULL
     ), free AS (
       SELECT w.position_code, s.seat, row_number() OVER (PARTITION BY w.position_code ORDER BY s.seat) AS n
       FROM (SELECT position_code, seats, min(valid_from) AS since FROM wanting GROUP BY position_code, seats) w, generate_series(1, w.seats) AS s (seat)
       WHERE NOT EXISTS (
         SELECT FROM incumbency x WHERE x.position_code = w.position_code AND x.kind = 'definitive' AND x.seat = s.seat
           AND daterange(x.valid_from, x.valid_to) && daterange(w.since, NULL))
     )
     UPDATE incumbency i SET seat = f.seat FROM wanting w JOIN free f USING (position_code, n) WHERE i.id = w.id`,
  );
}
