import type { RecordStep } from '../../domain/flow/blocks.js';
import { Refusal } from '../../domain/refusal.js';
import type { CaseWork } from '../case/work.js';
import { sqlState, type Transaction } from '../database.js';
import { newId } from '../ids.js';
import { wakeCasesAt } from './wake-cases.js';

const exclusionViolation = '23P01';

/**
 * Moves the person in the registry from the effective date on, in the signing transaction.
 *
 * @throws {Refusal} REGISTRY_CONFLICT with the other decree's number: the signature is then not given either
 */
export async function applyRecord(tx: Transaction, work: CaseWork, step: RecordStep): Promise<void> {
  const row = work.addStep({
    key: step.key,
    kind: step.kind,
    state: 'closed',
    outcome: 'recorded',
    dueAt: null,
    closedAt: work.now,
    detail: {},
  });
  work.event('step-opened', { step: step.key, iteration: row.iteration });
  const moved = await moveIncumbent(tx, work);
  work.changeStep(row, { detail: { left: moved.left } });
  await wakeCasesAt(tx, [moved.left, moved.taken]);
  work.event('registry-changed', {
    step: step.key,
    iteration: row.iteration,
    left: moved.left,
    taken: moved.taken,
  });
  work.event('step-closed', { step: step.key, iteration: row.iteration, outcome: 'recorded' });
}

interface Moved {
  /** The post left behind; null when the person held none. */
  readonly left: string | null;
  readonly taken: string;
}

async function moveIncumbent(tx: Transaction, work: CaseWork): Promise<Moved> {
  const { case: row } = work.file;
  const taken = String(row.facts.toPosition);
  try {
    return { left: await tx.savepoint(() => writeMove(tx, work)), taken };
  } catch (error) {
    if (sqlState(error) !== exclusionViolation) throw error;
    throw new Refusal('REGISTRY_CONFLICT', {
      basis: await conflictingBasis(tx, row.subjectId, taken, String(row.facts.effectiveDate)),
    });
  }
}

/** Ends the present incumbency and begins the new one in the first free seat. @returns the post left */
async function writeMove(tx: Transaction, work: CaseWork): Promise<string | null> {
  const { case: row, documents } = work.file;
  const decree = documents.find((document) => document.kind === 'decree' && document.state === 'signed');
  const [moved] = await tx.rows<{ left: string | null }>(
    `WITH target AS (SELECT code, seats FROM position WHERE code = $2),
       ended AS (UPDATE incumbency SET valid_to = $3::date
         WHERE employee_id = $1::uuid AND kind = 'definitive' AND valid_from < $3::date AND (valid_to IS NULL OR valid_to > $3::date)
         RETURNING position_code),
       free AS (SELECT CASE WHEN t.seats IS NULL THEN NULL ELSE coalesce((SELECT min(s) FROM generate_series(1, t.seats) s
           WHERE NOT EXISTS (SELECT 1 FROM incumbency i WHERE i.position_code = t.code AND i.seat = s AND i.kind = 'definitive'
             AND (i.valid_to IS NULL OR i.valid_to > $3::date))), 1) END AS seat FROM target t),
       taken AS (INSERT INTO incumbency (id, employee_id, position_code, seat, kind, valid_from, valid_to, source, basis, case_id, created_at)
         SELECT $4::uuid, $1::uuid, $2, free.seat, 'definitive', $3::date, NULL, 'decree', $5, $6::uuid, $7::timestamptz FROM free)
     SELECT (SELECT position_code FROM ended LIMIT 1) AS left`,
    [
      row.subjectId,
      String(row.facts.toPosition),
      String(row.facts.effectiveDate),
      newId(work.now),
      decree?.number ?? null,
      row.id,
      new Date(work.now),
    ],
  );
  return moved?.left ?? null;
}

/** The decree or import by which the post or the person is bound from that day on. */
async function conflictingBasis(
  tx: Transaction,
  person: string,
  position: string,
  from: string,
): Promise<string> {
  const rows = await tx.rows<{ basis: string }>(
    `SELECT coalesce(basis, source) AS basis FROM incumbency
     WHERE kind = 'definitive' AND (employee_id = $1::uuid OR position_code = $2) AND (valid_to IS NULL OR valid_to > $3::date)
     ORDER BY created_at DESC`,
    [person, position, from],
  );
  return rows.map(({ basis }) => basis).join(', ');
}
