import { Refusal } from '../refusal.js';
import { seatOf, settled } from './change.js';
import type { Session } from './session.js';

/** Who is there, as the secretary notes it; seats not named stay as they were. */
export interface Attendance {
  readonly seat: number;
  readonly present: boolean;
}

/**
 * Notes who has come and who has left; until the session is closed. Votes that were given stay.
 *
 * @returns SESSION_CLOSED, SEAT_UNKNOWN, SEAT_TWICE
 */
export function attend(session: Session, noted: readonly Attendance[]): Session | Refusal {
  if (session.state === 'closed') return new Refusal('SESSION_CLOSED');
  const numbers = noted.map(({ seat }) => seat);
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) return new Refusal('SEAT_TWICE', { seat: twice });
  for (const number of numbers) {
    const seat = seatOf(session, number);
    if (seat instanceof Refusal) return seat;
  }
  const seats = session.seats.map((seat) => {
    const present = noted.find(({ seat: number }) => number === seat.number)?.present;
    return present === undefined ? seat : { ...seat, present };
  });
  return settled({ ...session, seats });
}
