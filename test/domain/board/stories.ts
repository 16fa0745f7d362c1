import { attend } from '../../../domain/board/attend.js';
import { preside } from '../../../domain/board/preside.js';
import { recuse } from '../../../domain/board/recuse.js';
import { type Choice, choices, type Session } from '../../../domain/board/session.js';
import { vote } from '../../../domain/board/vote.js';
import { Refusal } from '../../../domain/refusal.js';
import { fc } from '../../support/property.js';
import { only, openSession, seats } from './sessions.js';

/** Something that happens in a session over one item. */
export type Act =
  | { readonly kind: 'vote'; readonly seat: number; readonly choice: Choice }
  | { readonly kind: 'recuse'; readonly seat: number }
  | { readonly kind: 'attend'; readonly seat: number; readonly present: boolean }
  | { readonly kind: 'preside'; readonly seat: number };

const seat = fc.integer({ min: 1, max: 9 });
export const choice = fc.constantFrom(...choices);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('vote' as const), seat, choice }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('recuse' as const), seat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('attend' as const), seat, present: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('preside' as const), seat }) },
);

/** Whatever may happen in a session. */
export const acts = fc.array(act, { maxLength: 16 });

/** How many vote. Seven now and then: trying every way in which they could end takes its time. */
export const members = fc.constantFrom(5, 5, 5, 5, 7);

/** A session that has been opened over one item, some of its seats empty. */
export const session: fc.Arbitrary<Session> = fc
  .record({ members, substitutes: fc.nat(2), away: fc.uniqueArray(seat, { maxLength: 3 }) })
  .map(({ members: voting, substitutes, away }) => openSession(seats(voting, substitutes, away)));

/** What the machine answers to an act. */
export function perform(before: Session, each: Act): Session | Refusal {
  switch (each.kind) {
    case 'vote':
      return vote(before, { item: 'item-1', seat: each.seat, choice: each.choice });
    case 'recuse':
      return recuse(before, 'item-1', each.seat);
    case 'attend':
      return attend(before, [{ seat: each.seat, present: each.present }]);
    case 'preside':
      return preside(before, each.seat, 'item-1');
  }
}

/** The session after these acts, those that are refused left out. */
export function after(before: Session, each: readonly Act[]): Session {
  return each.reduce((session, one) => {
    const answer = perform(session, one);
    return answer instanceof Refusal ? session : answer;
  }, before);
}

/** The session as if nobody had noticed that its item is decided: what could still have happened happens. */
export function reopened(session: Session): Session {
  return { ...session, items: [{ ...only(session), state: 'voting', result: null, certain: false }] };
}
