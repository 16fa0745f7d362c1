import { Refusal } from '../refusal.js';
import { itemOf, seatOf, settled, withItem } from './change.js';
import { isRecused, seatingOf } from './seating.js';
import type { Choice, Session } from './session.js';

export interface VoteCommand {
  readonly item: string;
  readonly seat: number;
  readonly choice: Choice;
}

/**
 * One vote on one item. Nobody votes twice, for another, or while the item lacks its quorum or somebody who
 * presides.
 *
 * @returns the session, the item decided where this vote ends it; or SESSION_NOT_OPEN, ITEM_UNKNOWN,
 * ITEM_NOT_VOTING, SEAT_UNKNOWN, VOTE_GIVEN, MEMBER_RECUSED, MEMBER_ABSENT, SEAT_TAKEN, QUORUM_LOST,
 * NO_PRESIDER, PRESIDER_ABSTAINS
 */
export function vote(session: Session, command: VoteCommand): Session | Refusal {
  const { item: itemId, seat: number, choice } = command;
  const item = itemOf(session, itemId);
  if (item instanceof Refusal) return item;
  const seat = seatOf(session, number);
  if (seat instanceof Refusal) return seat;
  if (session.state !== 'open') return new Refusal('SESSION_NOT_OPEN', { state: session.state });
  if (item.votes.some((given) => given.seat === number)) return new Refusal('VOTE_GIVEN', { seat: number });
  if (item.state !== 'voting') return new Refusal('ITEM_NOT_VOTING', { state: item.state });
  if (isRecused(item, number)) return new Refusal('MEMBER_RECUSED', { seat: number });
  if (!seat.present) return new Refusal('MEMBER_ABSENT', { seat: number });

  const { pending, present, quorum, presider } = seatingOf(session, item);
  const place = pending.find((each) => each.seat === number);
  if (!place) return new Refusal('SEAT_TAKEN', { seat: number });
  if (present < quorum) return new Refusal('QUORUM_LOST', { quorum, present });
  if (presider === null) return new Refusal('NO_PRESIDER');
  if (presider === number && choice === 'abstained') return new Refusal('PRESIDER_ABSTAINS');
  return settled(withItem(session, { ...item, votes: [...item.votes, { ...place, choice }] }));
}
