import { isRecused, quorumOf, seatingOf } from './seating.js';
import { type Advice, type Item, isVoting, type Session } from './session.js';

/** Where an item stands. */
export type Standing =
  | { readonly kind: 'decided'; readonly result: Advice; readonly certain: boolean }
  | { readonly kind: 'voting' }
  | { readonly kind: 'no-presider' }
  | { readonly kind: 'no-quorum'; readonly quorum: number; readonly present: number };

/** Votes counted; whoever presides breaks a tie. */
export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** The votes of an item, counted. */
export function countOf(item: Pick<Item, 'votes'>): Count {
  const counted = (choice: string) => item.votes.filter((vote) => vote.choice === choice).length;
  return { for: counted('for'), against: counted('against'), abstained: counted('abstained') };
}

/**
 * Where an item stands: decided once all who take part have voted, or as soon as the result is certain. The
 * majority of votes for and against decides, whoever presides breaks the tie and so may not abstain.
 */
export function standingOf(session: Session, item: Item): Standing {
  const sure = certainResult(session, item);
  const { pending, quorum, present, presider } = seatingOf(session, item);
  if (sure !== null) return { kind: 'decided', result: sure, certain: pending.length > 0 };
  if (present < quorum) return { kind: 'no-quorum', quorum, present };
  if (presider === null) return { kind: 'no-presider' };
  if (pending.length > 0) return { kind: 'voting' };
  return { kind: 'decided', result: majority(countOf(item), tieBreak(item, presider)), certain: false };
}

/**
 * The result that stands whatever still happens: however the others vote, whoever of them comes, leaves, is
 * recused or replaced. It needs votes given for the quorum, that of whoever presides among them, and a lead
 * that the seats still open cannot turn. Null while anything else is possible.
 */
export function certainResult(session: Session, item: Item): Advice | null {
  const voting = session.seats.filter(isVoting);
  const spoken = new Set(item.votes.map(({ seat }) => seat));
  const open = voting.filter(({ number }) => !item.votes.some(({ inSeat }) => inSeat === number));
  const left = open.filter(({ number }) => isRecused(item, number)).length;
  const spare = session.seats.filter(
    (seat) => !isVoting(seat) && !spoken.has(seat.number) && !isRecused(item, seat.number),
  ).length;

  if (item.votes.length < quorumOf(voting.length - left, session.minimumQuorum)) return null;
  const presider = item.presiding ?? voting.find(({ role }) => role === 'chair')?.number;
  if (presider === undefined || !spoken.has(presider)) return null;

  const votes = countOf(item);
  const toCome = open.length - left + Math.min(left, spare);
  const tie = tieBreak(item, presider);
  const worstFor = majority({ ...votes, against: votes.against + toCome }, tie);
  const worstAgainst = majority({ ...votes, for: votes.for + toCome }, tie);
  return worstFor === worstAgainst ? worstFor : null;
}

function tieBreak(item: Item, presider: number): Advice {
  const vote = item.votes.find(({ seat }) => seat === presider);
  return vote?.choice === 'for' ? 'advised-for' : 'advised-against';
}

function majority(votes: Count, tie: Advice): Advice {
  if (votes.for === votes.against) return tie;
  return votes.for > votes.against ? 'advised-for' : 'advised-against';
}
