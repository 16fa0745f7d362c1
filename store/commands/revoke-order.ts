import type { Viewer } from '../../domain/access/viewer.js';
import { addDays, type Day } from '../../domain/calendar/day.js';
import { Refusal } from '../../domain/refusal.js';
import { wakeCasesAt } from '../advance/wake-cases.js';
import type { Database, Transaction } from '../database.js';
import { addEmployeeEvent } from '../orders/employee-event.js';
import { lockPost } from '../orders/order-facts.js';
import { orderingActor } from '../orders/ordering-actor.js';
import { localToday } from '../viewer.js';
import type { Answering } from './give-order.js';
import { type Answer, answeredBefore, keepAnswer } from './idempotency.js';

export interface Revocation extends Answering {
  readonly order: string;
  readonly reason: string;
}

interface OrderRow {
  readonly person: string;
  readonly number: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly revokedOn: Day | null;
}

/**
 * Takes an order back from today on: at once, for whoever acted by it. One that has not begun never begins.
 *
 * @throws {Refusal} ORDER_UNKNOWN, MAY_NOT_ORDER, ORDER_ENDED
 */
export function revokeOrder(
  db: Database,
  viewer: Viewer,
  { order, reason, idempotency, answer: answering }: Revocation,
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    const position = await postOf(tx, order);
    await lockPost(tx, position);
    const before = await answeredBefore(tx, idempotency);
    if (before) return before;
    const today = await localToday(tx.rows, now);
    const actor = await orderingActor(tx, viewer, position, today);
    const { person, number, from, to, revokedOn } = await lockOrder(tx, order);
    const over = revokedOn ?? (to !== null && to <= today ? addDays(to, -1) : null);
    if (over !== null) throw new Refusal('ORDER_ENDED', { number, until: over });

    const end = from > today ? from : today;
    await tx.rows('UPDATE incumbency SET valid_to = $2::date WHERE id = $1::uuid', [order, end]);
    await tx.rows(
      `INSERT INTO acting_order (incumbency_id, paper, ordered_to, revoked_at, revoked_by, reason)
         VALUES ($1::uuid, true, $2::date, $3::timestamptz, $4::uuid, $5)
       ON CONFLICT (incumbency_id) DO UPDATE SET revoked_at = excluded.revoked_at, revoked_by = excluded.revoked_by, reason = excluded.reason`,
      [order, to, new Date(now), viewer.person, reason],
    );
    const ids = { order, position, from: end };
    await addEmployeeEvent(tx, { type: 'order-revoked', person, at: now, ids, payload: { reason }, actor });
    await wakeCasesAt(tx, [position]);
    const answer = { status: 200, body: await answering(tx.rows, order) };
    keepAnswer(tx, idempotency, answer, now);
    return answer;
  });
}

async function postOf(tx: Transaction, order: string): Promise<string> {
  const [row] = await tx.rows<{ position: string }>(
    `SELECT position_code AS position FROM incumbency WHERE id = $1::uuid AND kind <> 'definitive'`,
    [order],
  );
  if (!row) throw new Refusal('ORDER_UNKNOWN');
  return row.position;
}

/** Waits for whoever is deciding by it. */
async function lockOrder(tx: Transaction, order: string): Promise<OrderRow> {
  const [row] = await tx.rows<OrderRow>(
    `SELECT i.employee_id AS person, coalesce(i.basis, i.source) AS number, i.valid_from AS "from", i.valid_to AS "to",
       (SELECT (a.revoked_at AT TIME ZONE t.time_zone)::date FROM acting_order a, tenant t WHERE a.incumbency_id = i.id) AS "revokedOn"
     FROM incumbency i WHERE i.id = $1::uuid FOR UPDATE OF i`,
    [order],
  );
  if (!row) throw new Refusal('ORDER_UNKNOWN');
  return row;
}
