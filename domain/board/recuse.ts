import { Refusal } from '../refusal.js';
import { itemOf, seatOf, settled, withItem } from './change.js';
import { isRecused } from './seating.js';
import { isPending, type Session } from './session.js';

/**
 * A member leaves the room for one item: a substitute takes the seat, or the base shrinks. Only before their
 * own vote: a vote given in good faith is not taken back by whoever would like another result.
 *
 * @returns SESSION_CLOSED, ITEM_UNKNOWN, ITEM_NOT_VOTING, SEAT_UNKNOWN, MEMBER_RECUSED, VOTE_GIVEN
 */
export function recuse(session: Session, itemId: string, number: number): Session | Refusal {
  if (session.state === 'closed') return new Refusal('SESSION_CLOSED');
  const item = itemOf(session, itemId);
  if (item instanceof Refusal) return item;
  if (!isPending(item)) return new Refusal('ITEM_NOT_VOTING', { state: item.state });
  const seat = seatOf(session, number);
  if (seat instanceof Refusal) return seat;
  if (isRecused(item, number)) return new Refusal('MEMBER_RECUSED', { seat: number });
  if (item.votes.some((vote) => vote.seat === number)) return new Refusal('VOTE_GIVEN', { seat: number });
  return settled(withItem(session, { ...item, recused: [...item.recused, number] }));
}
