import type { Viewer } from '../../domain/access/viewer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import type { AbsenceKind } from '../../domain/registry/absence-kinds.js';
import type { Database } from '../database.js';
import { notingActor } from '../orders/ordering-actor.js';
import { insertAbsence, lockEmployee } from '../registry/absences.js';
import { localToday } from '../viewer.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

export interface AbsenceNote {
  /** NIP of whoever is away. */
  readonly nip: string;
  readonly kind: AbsenceKind;
  readonly from: Day;
  /** The last day. */
  readonly until: Day;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * HR, or the direct superior, notes that somebody is away.
 *
 * @throws {Refusal} EMPLOYEE_UNKNOWN, MAY_NOT_NOTE_ABSENCE, ABSENCE_PERIOD_INVALID, ABSENCE_OVERLAPS
 */
export function noteAbsence(
  db: Database,
  viewer: Viewer,
  { nip, kind, from, until, idempotency }: AbsenceNote,
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    const today = await localToday(tx.rows, now);
    const { person, position } = await lockEmployee(tx, nip, today);
    const before = await answeredBefore(tx, idempotency);
    if (before) return before;
    const actor = await notingActor(tx, viewer, position, today);
    const id = await insertAbsence(tx, { person, kind, from, to: addDays(until, 1) }, actor, now);
    const answer = { status: 201, body: { id, kind, from, until } };
    keepAnswer(tx, idempotency, answer, now);
    return answer;
  });
}
