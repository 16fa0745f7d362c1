import { type Item, isVoting, type Seat, type Session, type Vote } from './session.js';

/** Who votes on an item, as things stand. */
export interface Seating {
  /** Seats that count: all that vote, but those of recused members that nobody took. */
  readonly base: number;
  /** How many of them must take part. */
  readonly quorum: number;
  /** Those who may still vote, each in the seat that they fill. */
  readonly pending: readonly Omit<Vote, 'choice'>[];
  /** Votes given and still to come. */
  readonly present: number;
  /** The chair, or who presides in their place; null where neither takes part. */
  readonly presider: number | null;
}

/**
 * More than half of the base, and never fewer than the policy's minimum: a base that has shrunk below it has
 * no quorum.
 *
 * @example quorumOf(5, 3) // 3
 */
export function quorumOf(base: number, minimum: number): number {
  return Math.max(Math.floor(base / 2) + 1, minimum);
}

/**
 * Who sits where for one item. A vote keeps its seat for good. A member who is there sits in their own seat;
 * substitutes, in the order of the roster, take the seats of recused members first, so that the base shrinks
 * least, then those of absent ones.
 */
export function seatingOf(session: Session, item: Item): Seating {
  const voting = session.seats.filter(isVoting);
  const taken = new Set(item.votes.map(({ inSeat }) => inSeat));
  const spoken = new Set(item.votes.map(({ seat }) => seat));
  const free = (seat: Seat) => seat.present && !spoken.has(seat.number) && !isRecused(item, seat.number);

  const open = voting.filter(({ number }) => !taken.has(number));
  const own = open.filter(free);
  const empty = open.filter((seat) => !free(seat));
  const wanting = [
    ...empty.filter(({ number }) => isRecused(item, number)),
    ...empty.filter(({ number }) => !isRecused(item, number)),
  ];
  const substitutes = session.seats.filter((seat) => !isVoting(seat) && free(seat));
  const filled = wanting.slice(0, substitutes.length).map((seat, index) => ({
    seat: substitutes[index]?.number ?? seat.number,
    inSeat: seat.number,
  }));
  const lost = wanting.slice(filled.length).filter(({ number }) => isRecused(item, number));

  const base = voting.length - lost.length;
  const pending = [...own.map(({ number }) => ({ seat: number, inSeat: number })), ...filled];
  const leading = item.presiding ?? voting.find(({ role }) => role === 'chair')?.number;
  const leads =
    leading !== undefined && (spoken.has(leading) || pending.some(({ seat }) => seat === leading));
  return {
    base,
    quorum: quorumOf(base, session.minimumQuorum),
    pending,
    present: item.votes.length + pending.length,
    presider: leads ? leading : null,
  };
}

/** Whether the member of that seat has left the room for this item. */
export function isRecused(item: Item, seat: number): boolean {
  return item.recused.includes(seat);
}

/**
 * Those who could preside over an item in the chair's place: members who take part in it and have not abstained,
 * for whoever presides breaks ties.
 */
export function ablePresiders(session: Session, item: Item): readonly number[] {
  const { pending } = seatingOf(session, item);
  const taking = [
    ...pending.map(({ seat }) => seat),
    ...item.votes.flatMap(({ seat, choice }) => (choice === 'abstained' ? [] : [seat])),
  ];
  return session.seats.flatMap((seat) =>
    isVoting(seat) && seat.role !== 'chair' && taking.includes(seat.number) ? [seat.number] : [],
  );
}
