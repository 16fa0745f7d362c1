import { dayOf } from '../../domain/calendar/zone.js';
import type { Facts } from '../../domain/flow/fields.js';
import { Refusal } from '../../domain/refusal.js';
import type { Actor, CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { issueOrder } from '../orders/issue-order.js';

/**
 * Orders an official to act (Plt) in the post that the case's registry entry left behind, by what was filled in.
 *
 * @throws {Refusal} POSITION_UNKNOWN where no post was left, and what `issueOrder` refuses
 */
export async function orderActing(tx: Transaction, work: CaseWork, form: Facts, actor: Actor): Promise<void> {
  const left = work.latest.find(({ kind }) => kind === 'record')?.detail.left;
  if (!left) throw new Refusal('POSITION_UNKNOWN', { position: '-' });
  const order = {
    kind: 'plt' as const,
    position: left,
    official: String(form.official),
    from: String(form.from),
    until: String(form.until),
    number: form.number === undefined ? undefined : String(form.number),
  };
  const today = dayOf(work.now, work.file.calendar.zone);
  await issueOrder(tx, order, actor, { today, now: work.now });
}
