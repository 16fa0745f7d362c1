import { addDays, type Day } from '../../domain/calendar/day.js';
import { Refusal } from '../../domain/refusal.js';
import { type AbsenceKind, absenceNames } from '../../domain/registry/absence-kinds.js';
import { covers } from '../access/holder-sql.js';
import { wakeCasesAt } from '../advance/wake-cases.js';
import type { Actor } from '../case/work.js';
import type { Transaction } from '../database.js';
import { newId } from '../ids.js';
import { addEmployeeEvent } from '../orders/employee-event.js';

/** Somebody is away from a day on. */
export interface NewAbsence {
  readonly person: string;
  readonly kind: AbsenceKind;
  readonly from: Day;
  /** The first day back. */
  readonly to: Day;
}

/**
 * Notes that somebody is away. Whoever stands in for them sees the tasks from that day on.
 *
 * @returns the absence's id
 * @throws {Refusal} ABSENCE_PERIOD_INVALID, ABSENCE_OVERLAPS
 */
export async function insertAbsence(
  tx: Transaction,
  { person, kind, from, to }: NewAbsence,
  actor: Actor,
  now: number,
): Promise<string> {
  if (to <= from) throw new Refusal('ABSENCE_PERIOD_INVALID', { from, until: addDays(to, -1) });
  await lockPerson(tx, person);
  const [other] = await tx.rows<{ kind: AbsenceKind; from: Day; until: Day }>(
    `SELECT kind, valid_from AS "from", valid_to - 1 AS until FROM absence
     WHERE employee_id = $1::uuid AND valid_from < $3::date AND valid_to > $2::date ORDER BY valid_from LIMIT 1`,
    [person, from, to],
  );
  if (other)
    throw new Refusal('ABSENCE_OVERLAPS', {
      ...other,
      kind: [{ key: other.kind, ...absenceNames[other.kind] }],
    });
  const id = newId(now);
  await tx.rows(
    'INSERT INTO absence (id, employee_id, kind, valid_from, valid_to) VALUES ($1::uuid, $2::uuid, $3, $4::date, $5::date)',
    [id, person, kind, from, to],
  );
  await addEmployeeEvent(tx, {
    type: 'absence-noted',
    person,
    at: now,
    ids: { absence: id, kind, from, to },
    actor,
  });
  await wakeWhereTheyHold(tx, person, from);
  return id;
}

/**
 * Whose absences are changed, and the post that they hold; their absences are changed one after another.
 *
 * @throws {Refusal} EMPLOYEE_UNKNOWN
 */
export async function lockEmployee(
  tx: Transaction,
  nip: string,
  today: Day,
): Promise<{ readonly person: string; readonly position: string | null }> {
  const [row] = await tx.rows<{ person: string; position: string | null }>(
    `SELECT e.id AS person, (SELECT i.position_code FROM incumbency i WHERE i.employee_id = e.id AND i.kind = 'definitive'
       AND ${covers('i', '$2::date')}) AS position FROM employee e WHERE e.nip = $1`,
    [nip, today],
  );
  if (!row) throw new Refusal('EMPLOYEE_UNKNOWN');
  await lockPerson(tx, row.person);
  return row;
}

async function lockPerson(tx: Transaction, person: string): Promise<void> {
  await tx.rows('SELECT id FROM employee WHERE id = $1::uuid FOR NO KEY UPDATE', [person]);
}

/** Cases that wait for an office of theirs look again at who acts there. */
export async function wakeWhereTheyHold(tx: Transaction, person: string, day: Day): Promise<void> {
  const posts = await tx.rows<{ code: string }>(
    `SELECT i.position_code AS code FROM incumbency i WHERE i.employee_id = $1::uuid AND i.kind = 'definitive' AND ${covers('i', '$2::date')}`,
    [person, day],
  );
  await wakeCasesAt(
    tx,
    posts.map(({ code }) => code),
  );
}
