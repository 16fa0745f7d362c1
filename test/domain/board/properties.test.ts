import { expect } from '@jest/globals';
import { attend } from '../../../domain/board/attend.js';
import { preside } from '../../../domain/board/preside.js';
import { recuse } from '../../../domain/board/recuse.js';
import { seatingOf } from '../../../domain/board/seating.js';
import { type Choice, choices, isVoting, type Session } from '../../../domain/board/session.js';
import { certainResult, standingOf } from '../../../domain/board/standing.js';
import { vote } from '../../../domain/board/vote.js';
import { Refusal } from '../../../domain/refusal.js';
import { fc, sequences, test } from '../../support/property.js';
import * as reference from './reference-model.js';
import { item, only, openSession, seats } from './sessions.js';

type Act =
  | { readonly kind: 'vote'; readonly seat: number; readonly choice: Choice }
  | { readonly kind: 'recuse'; readonly seat: number }
  | { readonly kind: 'attend'; readonly seat: number; readonly present: boolean }
  | { readonly kind: 'preside'; readonly seat: number };

const seat = fc.integer({ min: 1, max: 9 });
const choice = fc.constantFrom(...choices);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('vote' as const), seat, choice }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('recuse' as const), seat }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('attend' as const), seat, present: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('preside' as const), seat }) },
);
// Seven now and then: trying every way in which they could end takes its time.
const members = fc.constantFrom(5, 5, 5, 5, 7);
const substitutes = fc.integer({ min: 0, max: 2 });
const away = fc.uniqueArray(seat, { maxLength: 3 });

test.prop([members, substitutes, away, fc.array(act, { maxLength: 16 })], sequences)(
  'whatever happens in a session, it stands as the reference says: quorum, certainty, result',
  (count, spare, absent, acts) => {
    let session = openSession(seats(count, spare, absent));
    for (const each of acts) {
      const before = session;
      const answer = perform(session, each);
      // Refused: nothing has changed, and it was judged before.
      if (answer instanceof Refusal) continue;
      session = answer;
      if (only(before).state !== 'voting') {
        expect(only(session)).toEqual(only(before));
        continue;
      }
      // Judged before the item was closed by it: what is asked is whether it had to be.
      const open = reopened(session);
      const room = roomOf(open);
      const seating = seatingOf(open, only(open));
      expect(seating.base).toBe(reference.base(room));
      expect(seating.quorum).toBe(reference.quorum(seating.base, room.minimum));
      expect(new Map(seating.pending.map(({ seat: by, inSeat }) => [inSeat, by]))).toEqual(
        reference.sitting(room),
      );
      const certain = reference.certainOutcome(room);
      expect(certainResult(open, only(open))).toBe(certain);
      const expected = certain ?? reference.completeOutcome(room);
      expect(only(session).result).toBe(expected);
      expect(only(session).state).toBe(expected === null ? 'voting' : 'decided');
    }
  },
);

test.prop([members, substitutes, away, fc.array(act, { maxLength: 16 })], sequences)(
  'nothing is decided without a quorum of votes, that of whoever presides among them',
  (count, spare, absent, acts) => {
    const end = acts.reduce(
      (session, each) => {
        const answer = perform(session, each);
        return answer instanceof Refusal ? session : answer;
      },
      openSession(seats(count, spare, absent)),
    );
    const { state, votes, recused, presiding } = only(end);
    if (state !== 'decided') return;
    expect(votes.length).toBeGreaterThanOrEqual(3);
    const leader = votes.find(({ seat: by }) => by === (presiding ?? 1));
    expect(leader?.choice).toMatch(/^(for|against)$/);
    expect(votes.filter(({ seat: by }) => recused.includes(by))).toEqual([]);
    expect(new Set(votes.map(({ inSeat }) => inSeat)).size).toBe(votes.length);
  },
);

const ballot = fc.record({
  spare: substitutes,
  absent: away,
  recused: fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 2 }),
  said: fc.array(choice, { minLength: 9, maxLength: 9 }),
});

test.prop([members, ballot, fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 9 })], sequences)(
  'the order in which they vote changes no result',
  (count, given, order) => {
    const start = openSession(seats(count, given.spare, given.absent), { recused: given.recused });
    const inOrder = (numbers: readonly number[]) =>
      only(
        numbers.reduce((session, number) => {
          const answer = perform(session, {
            kind: 'vote',
            seat: number,
            choice: given.said[number - 1] ?? 'for',
          });
          return answer instanceof Refusal ? session : answer;
        }, start),
      );
    const usual = inOrder([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const other = inOrder(order);
    expect([other.state, other.result]).toEqual([usual.state, usual.result]);
  },
);

test.prop(
  [members, fc.array(choice, { minLength: 7, maxLength: 7 }), fc.integer({ min: 2, max: 7 })],
  sequences,
)('a recusal helps neither side: the board stands as if the seat had never been', (count, said, left) => {
  const recused = voted(openSession(seats(count), { recused: [left] }), said);
  const without = voted(
    { ...openSession(), seats: seats(count).filter(({ number }) => number !== left) },
    said,
  );
  expect(standingOf(recused, only(recused))).toEqual(standingOf(without, only(without)));
  // Turned round, every vote the other way, the result is turned round: no side has the rule on it.
  const turned = voted(openSession(seats(count), { recused: [left] }), said.map(opposite));
  expect(resultOf(turned)).toBe(turnedResult(resultOf(recused)));
});

test.prop(
  [members, fc.array(choice, { minLength: 7, maxLength: 7 }), fc.integer({ min: 2, max: 7 })],
  sequences,
)(
  'who leaves the room takes only their own vote away: the result never moves to the side they would have taken',
  (count, said, left) => {
    if (left > count) return;
    const wanted = said[left - 1];
    const stayed = resultOf(voted(openSession(seats(count)), said));
    const went = resultOf(voted(openSession(seats(count), { recused: [left] }), said));
    if (wanted === 'for' && stayed === 'advised-against') expect(went).toBe('advised-against');
    if (wanted === 'against' && stayed === 'advised-for') expect(went).toBe('advised-for');
    if (wanted === 'abstained') expect(went).toBe(stayed);
  },
);

function perform(session: Session, each: Act): Session | Refusal {
  switch (each.kind) {
    case 'vote':
      return vote(session, { item: 'item-1', seat: each.seat, choice: each.choice });
    case 'recuse':
      return recuse(session, 'item-1', each.seat);
    case 'attend':
      return attend(session, [{ seat: each.seat, present: each.present }]);
    case 'preside':
      return preside(session, each.seat, 'item-1');
  }
}

/** All who may vote do, the chair never abstaining; judged as a whole, not ended early. */
function voted(session: Session, said: readonly Choice[]): Session {
  const recused = only(session).recused;
  const votes = session.seats.flatMap(({ number, role }) => {
    if (role === 'substitute' || recused.includes(number)) return [];
    const asked = said[number - 1] ?? 'for';
    return [{ seat: number, inSeat: number, choice: number === 1 && asked === 'abstained' ? 'for' : asked }];
  });
  return { ...session, items: [item({ state: 'voting', recused, votes })] };
}

function resultOf(session: Session) {
  const standing = standingOf(session, only(session));
  return standing.kind === 'decided' ? standing.result : standing.kind;
}

function opposite(said: Choice, index: number): Choice {
  // The chair's abstention counts as for, so its opposite is against.
  if (said === 'abstained') return index === 0 ? 'against' : 'abstained';
  return said === 'for' ? 'against' : 'for';
}

function turnedResult(result: string): string {
  if (result === 'advised-for') return 'advised-against';
  return result === 'advised-against' ? 'advised-for' : result;
}

function reopened(session: Session): Session {
  return {
    ...session,
    items: [{ ...only(session), state: 'voting', result: null, certain: false }],
  };
}

function roomOf(session: Session): reference.Room {
  const { votes, recused, presiding } = only(session);
  const members = session.seats.filter(isVoting).length;
  return {
    members,
    substitutes: session.seats.length - members,
    minimum: session.minimumQuorum,
    here: new Set(session.seats.filter(({ present }) => present).map(({ number }) => number)),
    out: new Set(recused),
    votes: new Map(votes.map(({ seat: by, inSeat, choice: said }) => [inSeat, { by, said }])),
    leader: presiding ?? 1,
  };
}
