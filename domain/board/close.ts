import { Refusal } from '../refusal.js';
import { sessionQuorum } from './open.js';
import { ablePresiders } from './seating.js';
import { type Item, isPending, type Session } from './session.js';
import { standingOf } from './standing.js';

/**
 * Closes the session. What was not decided for want of a quorum, or of anybody who could preside, is put before
 * another session; what could still be voted on holds the closing up.
 *
 * @returns SESSION_CLOSED; SESSION_CAN_OPEN where a session that has its quorum was not opened; ITEMS_UNDECIDED
 */
export function close(session: Session): Session | Refusal {
  if (session.state === 'closed') return new Refusal('SESSION_CLOSED');
  if (session.state === 'planned') {
    const { present, quorum } = sessionQuorum(session);
    const led = session.items.some((item) => isPending(item) && !hasNobodyToLead(session, item));
    if (present >= quorum && led) return new Refusal('SESSION_CAN_OPEN', { quorum, present });
  }
  const undecided = session.items.filter((item) => item.state === 'voting' && canGoOn(session, item));
  if (undecided.length > 0) return new Refusal('ITEMS_UNDECIDED', { items: undecided.length });
  return {
    ...session,
    state: 'closed',
    items: session.items.map((item) => (isPending(item) ? { ...item, state: 'postponed' } : item)),
  };
}

function canGoOn(session: Session, item: Item): boolean {
  const { kind } = standingOf(session, item);
  return kind === 'voting' || (kind === 'no-presider' && ablePresiders(session, item).length > 0);
}

function hasNobodyToLead(session: Session, item: Item): boolean {
  return standingOf(session, item).kind === 'no-presider' && ablePresiders(session, item).length === 0;
}
