export type SeatRole = 'chair' | 'secretary' | 'member' | 'substitute';

export const choices = ['for', 'against', 'abstained'] as const;
export type Choice = (typeof choices)[number];

/** A seat of the roster as it was frozen with the invitation. Chair, secretary and members vote. */
export interface Seat {
  readonly number: number;
  readonly role: SeatRole;
  /** Somebody sits there now: a holder, or who acts for them. */
  readonly present: boolean;
}

export interface Vote {
  /** Whose vote it is. */
  readonly seat: number;
  /** The seat that it fills: its own, or the one that a substitute took. */
  readonly inSeat: number;
  readonly choice: Choice;
}

export type Advice = 'advised-for' | 'advised-against';

/** One case before the board. */
export interface Item {
  readonly id: string;
  readonly state: 'planned' | 'voting' | 'decided' | 'postponed' | 'cancelled';
  /** Who presides over this item in place of the chair. */
  readonly presiding: number | null;
  /** Seats whose member has left the room for this item. */
  readonly recused: readonly number[];
  /** In the order in which they were given. */
  readonly votes: readonly Vote[];
  readonly result: Advice | null;
  /** The result stood before all had voted. */
  readonly certain: boolean;
}

/** A sitting of a board over one or more cases. */
export interface Session {
  readonly state: 'planned' | 'open' | 'closed';
  readonly seats: readonly Seat[];
  readonly items: readonly Item[];
  /** The least quorum, by the policy of the day. */
  readonly minimumQuorum: number;
}

/** Whether a seat has a vote of its own; a substitute votes in the seat of another. */
export function isVoting(seat: Pick<Seat, 'role'>): boolean {
  return seat.role !== 'substitute';
}

/** An item that is still to be decided. */
export function isPending(item: Pick<Item, 'state'>): boolean {
  return item.state === 'planned' || item.state === 'voting';
}
