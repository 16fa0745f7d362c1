import type { Item, Seat, Session } from '../../../domain/board/session.js';
import { Refusal } from '../../../domain/refusal.js';

/** Seats of a board: chair 1, secretary 2, members, then substitutes; all there unless told otherwise. */
export function seats(members = 5, substitutes = 0, absent: readonly number[] = []): readonly Seat[] {
  return Array.from({ length: members + substitutes }, (_, index): Seat => {
    const number = index + 1;
    const role =
      number === 1 ? 'chair' : number === 2 ? 'secretary' : number <= members ? 'member' : 'substitute';
    return { number, role, present: !absent.includes(number) };
  });
}

export function item(change: Partial<Item> = {}): Item {
  return {
    id: 'item-1',
    state: 'planned',
    presiding: null,
    recused: [],
    votes: [],
    result: null,
    certain: false,
    ...change,
  };
}

/** A session that is open, over one item. */
export function openSession(given: readonly Seat[] = seats(), change: Partial<Item> = {}): Session {
  return {
    state: 'open',
    seats: given,
    items: [item({ state: 'voting', ...change })],
    minimumQuorum: 3,
  };
}

/** The only item. */
export function only(session: Session): Item {
  const [first] = session.items;
  if (!first) throw new Error('the session has no item');
  return first;
}

/** The session, which a refusal is not. */
export function done(answer: Session | Refusal): Session {
  if (answer instanceof Refusal) throw answer;
  return answer;
}

/** The code of a refusal; `done` where it was none. */
export function codeOf(answer: unknown): string {
  return answer instanceof Refusal ? answer.code : 'done';
}
