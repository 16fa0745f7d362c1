import { Refusal } from '../refusal.js';
import { itemOf, seatOf, settled, withItem } from './change.js';
import { ablePresiders, seatingOf } from './seating.js';
import { type Item, isPending, isVoting, type Session } from './session.js';

/**
 * Names who presides where the chair does not take part: for one item, or for all that are still to be decided
 * and have nobody. Whoever has been named presides to the end of the item, though the chair come back.
 *
 * @returns SESSION_CLOSED, ITEM_UNKNOWN, ITEM_NOT_VOTING, SEAT_UNKNOWN, PRESIDER_PRESENT, PRESIDER_NOT_ABLE
 */
export function preside(session: Session, number: number, itemId?: string): Session | Refusal {
  if (session.state === 'closed') return new Refusal('SESSION_CLOSED');
  const seat = seatOf(session, number);
  if (seat instanceof Refusal) return seat;
  const items = itemId === undefined ? withoutPresider(session) : itemOf(session, itemId);
  if (items instanceof Refusal) return items;

  let changed = session;
  for (const item of 'id' in items ? [items] : items) {
    const refusal = refuse(session, item, number);
    if (refusal) return refusal;
    changed = withItem(changed, { ...item, presiding: number });
  }
  return changed === session ? new Refusal('PRESIDER_PRESENT') : settled(changed);
}

/** Items that wait for somebody to preside. */
export function withoutPresider(session: Session): readonly Item[] {
  return session.items.filter((item) => isPending(item) && seatingOf(session, item).presider === null);
}

function refuse(session: Session, item: Item, number: number): Refusal | null {
  if (!isPending(item)) return new Refusal('ITEM_NOT_VOTING', { state: item.state });
  if (seatingOf(session, item).presider !== null) return new Refusal('PRESIDER_PRESENT');
  if (ablePresiders(session, item).includes(number)) return null;
  const votes = session.seats.some((seat) => seat.number === number && isVoting(seat));
  return new Refusal('PRESIDER_NOT_ABLE', { seat: number, member: votes });
}
