import { Refusal } from '../refusal.js';
import { quorumOf } from './seating.js';
import { isVoting, type Session } from './session.js';

/**
 * Opens the session: enough members are there, substitutes counted for absent ones, and the chair or somebody
 * named to preside is among them.
 *
 * @returns SESSION_NOT_PLANNED, QUORUM_NOT_MET, NO_PRESIDER
 */
export function open(session: Session): Session | Refusal {
  if (session.state !== 'planned') return new Refusal('SESSION_NOT_PLANNED', { state: session.state });
  const { present, quorum } = sessionQuorum(session);
  if (present < quorum) return new Refusal('QUORUM_NOT_MET', { quorum, present });
  const isThere = (number: number | null) =>
    session.seats.some((seat) => seat.number === number && seat.present);
  const chair = session.seats.find(({ role }) => role === 'chair')?.number ?? null;
  const led = isThere(chair) || session.items.some(({ presiding }) => isThere(presiding));
  if (!led) return new Refusal('NO_PRESIDER');
  return {
    ...session,
    state: 'open',
    items: session.items.map((item) => (item.state === 'planned' ? { ...item, state: 'voting' } : item)),
  };
}

/** Who is there and how many must be, before anybody leaves the room for an item. */
export function sessionQuorum(session: Session): { readonly present: number; readonly quorum: number } {
  const voting = session.seats.filter(isVoting);
  const members = voting.filter((seat) => seat.present).length;
  const substitutes = session.seats.filter((seat) => !isVoting(seat) && seat.present).length;
  return {
    present: Math.min(voting.length, members + substitutes),
    quorum: quorumOf(voting.length, session.minimumQuorum),
  };
}
