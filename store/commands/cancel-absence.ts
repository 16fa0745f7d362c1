import type { Viewer } from '../../domain/access/viewer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { Refusal } from '../../domain/refusal.js';
import type { AbsenceKind } from '../../domain/registry/absence-kinds.js';
import type { Database } from '../database.js';
import { addEmployeeEvent } from '../orders/employee-event.js';
import { notingActor } from '../orders/ordering-actor.js';
import { lockEmployee, wakeWhereTheyHold } from '../registry/absences.js';
import { localToday } from '../viewer.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

export interface AbsenceCancellation {
  readonly nip: string;
  /** Id of the absence. */
  readonly absence: string;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * Somebody is back, or does not leave after all: their absence ends with yesterday, or never was. Whoever stood in
 * for them loses the tasks at once.
 *
 * @throws {Refusal} EMPLOYEE_UNKNOWN, MAY_NOT_NOTE_ABSENCE, ABSENCE_UNKNOWN, ABSENCE_OVER
 */
export function cancelAbsence(
  db: Database,
  viewer: Viewer,
  { nip, absence, idempotency }: AbsenceCancellation,
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    const today = await localToday(tx.rows, now);
    const { person, position } = await lockEmployee(tx, nip, today);
    const before = await answeredBefore(tx, idempotency);
    if (before) return before;
    const actor = await notingActor(tx, viewer, position, today);
    const [row] = await tx.rows<{ kind: AbsenceKind; from: Day; to: Day }>(
      `SELECT kind, valid_from AS "from", valid_to AS "to" FROM absence WHERE id = $1::uuid AND employee_id = $2::uuid`,
      [absence, person],
    );
    if (!row) throw new Refusal('ABSENCE_UNKNOWN');
    const { kind, from, to } = row;
    if (to <= today) throw new Refusal('ABSENCE_OVER', { until: addDays(to, -1) });

    // An absence without a day is none; the chain keeps that it was noted.
    if (from >= today) await tx.rows('DELETE FROM absence WHERE id = $1::uuid', [absence]);
    else await tx.rows('UPDATE absence SET valid_to = $2::date WHERE id = $1::uuid', [absence, today]);
    const ids = { absence, from: from > today ? from : today };
    await addEmployeeEvent(tx, { type: 'absence-cancelled', person, at: now, ids, actor });
    await wakeWhereTheyHold(tx, person, today);
    const body = { id: absence, kind, from, until: from >= today ? null : addDays(today, -1) };
    const answer = { status: 200, body };
    keepAnswer(tx, idempotency, answer, now);
    return answer;
  });
}
