import type { Viewer } from '../../domain/access/viewer.js';
import type { Database, Rows } from '../database.js';
import { issueOrder, type NewOrder } from '../orders/issue-order.js';
import { lockPost } from '../orders/order-facts.js';
import { orderingActor } from '../orders/ordering-actor.js';
import { localToday } from '../viewer.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

/** Writes a command's answer from what the transaction has made. */
export interface Answering {
  readonly idempotency?: Idempotency | undefined;
  readonly answer: (rows: Rows, id: string) => Promise<object>;
}

/**
 * HR, or whoever holds the superior office, orders somebody to act in a post.
 *
 * @throws {Refusal} MAY_NOT_ORDER, and what `issueOrder` refuses
 */
export function giveOrder(
  db: Database,
  viewer: Viewer,
  { idempotency, answer: answering, ...order }: NewOrder & Answering,
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await lockPost(tx, order.position);
    const before = await answeredBefore(tx, idempotency);
    if (before) return before;
    const today = await localToday(tx.rows, now);
    const actor = await orderingActor(tx, viewer, order.position, today);
    const id = await issueOrder(tx, order, actor, { today, now });
    const answer = { status: 201, body: await answering(tx.rows, id) };
    keepAnswer(tx, idempotency, answer, now);
    return answer;
  });
}
