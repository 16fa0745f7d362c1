import { Refusal } from '../refusal.js';
import type { Item, Seat, Session } from './session.js';
import { standingOf } from './standing.js';

/** The item of that id. @returns ITEM_UNKNOWN when the session has none */
export function itemOf(session: Session, id: string): Item | Refusal {
  return session.items.find((item) => item.id === id) ?? new Refusal('ITEM_UNKNOWN', { item: id });
}

/** The seat of that number. @returns SEAT_UNKNOWN when the roster has none */
export function seatOf(session: Session, number: number): Seat | Refusal {
  return (
    session.seats.find((seat) => seat.number === number) ?? new Refusal('SEAT_UNKNOWN', { seat: number })
  );
}

/** The session with one item changed. */
export function withItem(session: Session, changed: Item): Session {
  return { ...session, items: session.items.map((item) => (item.id === changed.id ? changed : item)) };
}

/** Decides every item whose vote has come to its end. */
export function settled(session: Session): Session {
  if (session.state !== 'open') return session;
  return {
    ...session,
    items: session.items.map((item) => {
      if (item.state !== 'voting') return item;
      const standing = standingOf(session, item);
      if (standing.kind !== 'decided') return item;
      const { result, certain } = standing;
      return { ...item, state: 'decided', result, certain };
    }),
  };
}
