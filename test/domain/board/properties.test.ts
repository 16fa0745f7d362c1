import { expect } from '@jest/globals';
import { open } from '../../../domain/board/open.js';
import { seatingOf } from '../../../domain/board/seating.js';
import { type Choice, isVoting, type Session } from '../../../domain/board/session.js';
import { certainResult, standingOf } from '../../../domain/board/standing.js';
import { Refusal } from '../../../domain/refusal.js';
import { everySequence, fc } from '../../support/property.js';
import * as reference from './reference-model.js';
import { codeOf, item, only, openSession, seats } from './sessions.js';
import { type Act, acts, after, choice, members, perform, reopened, session } from './stories.js';

everySequence(
  'the quorum is never wrong: after every act the seats that count, who fills them and how many must take part are those of the reference, and no vote is taken without them and whoever presides',
  [session, acts],
  (begun, happening) => {
    walk(begun, happening, ({ now, act, before }) => {
      const room = roomOf(now);
      const { base, quorum, pending, present } = seatingOf(now, only(now));
      const least = reference.quorum(reference.base(room), room.minimum);
      const taking = [...reference.sitting(room)].map(([inSeat, by]) => `${by} in ${inSeat}`);
      const seated = pending.map(({ seat, inSeat }) => `${seat} in ${inSeat}`);
      expect([base, quorum, present, seated.toSorted().join()].join(' ')).toBe(
        [reference.base(room), least, room.votes.size + taking.length, taking.toSorted().join()].join(' '),
      );
      if (act.kind !== 'vote') return;
      const earlier = roomOf(before);
      const enough = reference.quorum(reference.base(earlier), earlier.minimum);
      expect(earlier.votes.size + reference.sitting(earlier).size).toBeGreaterThanOrEqual(enough);
      const taken = [...earlier.votes.values()].map(({ by }) => by);
      expect([...taken, ...reference.sitting(earlier).values()]).toContain(earlier.leader);
    });
  },
);

everySequence(
  'a session opens when more than half of its seats, and three at least, are filled and somebody leads; not before',
  [session],
  (begun) => {
    const planned = { ...begun, state: 'planned' as const, items: [item()] };
    const voting = planned.seats.filter(isVoting);
    const here = planned.seats.filter(({ present }) => present).length;
    const enough = Math.min(here, voting.length) >= Math.max(3, (voting.length + 1) / 2);
    const led = planned.seats.some(({ number, present }) => number === 1 && present);
    const answer = codeOf(open(planned));
    expect(answer).toBe(enough ? (led ? 'done' : 'NO_PRESIDER') : 'QUORUM_NOT_MET');
  },
);

everySequence(
  'certain means certain: it is said exactly when every completion that the reference can think of ends the same, and whatever then happens ends so',
  [session, acts],
  (begun, happening) => {
    let promised: string | null = null;
    walk(begun, happening, ({ now, answered }) => {
      const room = roomOf(now);
      const certain = certainResult(now, only(now));
      expect(certain).toBe(reference.certainOutcome(room));
      const expected = certain ?? reference.completeOutcome(room);
      expect(only(answered).result).toBe(expected);
      expect(only(answered).state).toBe(expected === null ? 'voting' : 'decided');
      if (promised !== null) expect(certain).toBe(promised);
      promised = certain;
    });
  },
);

everySequence(
  'nothing is decided without a quorum of votes, that of whoever presides among them',
  [session, acts],
  (begun, happening) => {
    const { state, votes, recused, presiding } = only(after(begun, happening));
    if (state !== 'decided') return;
    expect(votes.length).toBeGreaterThanOrEqual(3);
    const leader = votes.find(({ seat }) => seat === (presiding ?? 1));
    expect(leader?.choice).toMatch(/^(for|against)$/);
    expect(votes.filter(({ seat }) => recused.includes(seat))).toEqual([]);
    expect(new Set(votes.map(({ inSeat }) => inSeat)).size).toBe(votes.length);
  },
);

const words = fc.array(choice, { minLength: 9, maxLength: 9 });
const everybody = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const order = fc.shuffledSubarray([...everybody], { minLength: 9 });
const out = fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 2 });

everySequence(
  'the order in which they vote changes no result',
  [session, out, words, order],
  (begun, recused, said, other) => {
    const start = { ...begun, items: [item({ state: 'voting', recused })] };
    const inOrder = (seats: readonly number[]) => {
      const votes = seats.map((seat): Act => ({ kind: 'vote', seat, choice: said[seat - 1] ?? 'for' }));
      const { state, result } = only(after(start, votes));
      return `${state} ${result}`;
    };
    expect(inOrder(other)).toBe(inOrder(everybody));
  },
);

everySequence(
  'a recusal helps neither side by arithmetic: the board stands as if the seat had never been, and every vote turned round turns the result',
  [members, words, fc.integer({ min: 1, max: 7 })],
  (count, said, left) => {
    const presiding = left === 1 ? 2 : null;
    const recused = voted(openSession(seats(count), { recused: [left], presiding }), said);
    const never = openSession(
      seats(count).filter(({ number }) => number !== left),
      { presiding },
    );
    const without = voted(never, said);
    expect(standingOf(recused, only(recused))).toEqual(standingOf(without, only(without)));
    const turned = voted(
      openSession(seats(count), { recused: [left], presiding }),
      said.map((one, index) => opposite(one, index + 1 === (presiding ?? 1))),
    );
    expect(resultOf(turned)).toBe(turnedResult(resultOf(recused)));
  },
);

everySequence(
  'who leaves the room takes only their own vote away: the result never moves to the side they would have taken',
  [members, words, fc.integer({ min: 2, max: 7 })],
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

everySequence(
  'a substitute in a recused seat counts as its member would have: no more, no less',
  [members, words, fc.integer({ min: 2, max: 5 })],
  (count, said, left) => {
    const substitute = count + 1;
    const seat = (number: number): Act => ({ kind: 'vote', seat: number, choice: said[number - 1] ?? 'for' });
    const chair: Act = { kind: 'vote', seat: 1, choice: said[0] === 'against' ? 'against' : 'for' };
    const others = seats(count).flatMap(({ number }) => (number === 1 || number === left ? [] : [number]));
    const last = { kind: 'vote', choice: said[left - 1] ?? 'for' } as const;
    const before = [...others.map(seat), chair];
    const stayed = after(openSession(seats(count, 1)), [...before, { ...last, seat: left }]);
    const start = openSession(seats(count, 1), { recused: [left] });
    const went = after(start, [...before, { ...last, seat: substitute }]);
    expect(only(went).result).toBe(only(stayed).result);
    expect(only(went).result).not.toBeNull();
  },
);

/** An act that was not refused: the session before it, as it was answered, and with its item still open. */
interface Performed {
  readonly before: Session;
  readonly act: Act;
  readonly answered: Session;
  readonly now: Session;
}

/** Judges after every act that was not refused, as if no act before it had closed the item. */
function walk(begun: Session, happening: readonly Act[], judge: (performed: Performed) => void): void {
  let now = begun;
  for (const act of happening) {
    const answered = perform(now, act);
    if (answered instanceof Refusal) continue;
    const before = now;
    now = reopened(answered);
    judge({ before, act, answered, now });
  }
}

/** All who may vote do, whoever presides never abstaining; judged as a whole, not ended early. */
function voted(session: Session, said: readonly Choice[]): Session {
  const { recused, presiding } = only(session);
  const votes = session.seats.flatMap(({ number, role }) => {
    if (role === 'substitute' || recused.includes(number)) return [];
    const asked = said[number - 1] ?? 'for';
    const leads = number === (presiding ?? 1);
    return [{ seat: number, inSeat: number, choice: leads && asked === 'abstained' ? 'for' : asked }];
  });
  return { ...session, items: [item({ state: 'voting', recused, presiding, votes })] };
}

function resultOf(session: Session) {
  const standing = standingOf(session, only(session));
  return standing.kind === 'decided' ? standing.result : standing.kind;
}

function opposite(said: Choice, leads: boolean): Choice {
  // The abstention of whoever presides counts as for, so its opposite is against.
  if (said === 'abstained') return leads ? 'against' : 'abstained';
  return said === 'for' ? 'against' : 'for';
}

function turnedResult(result: string): string {
  if (result === 'advised-for') return 'advised-against';
  return result === 'advised-against' ? 'advised-for' : result;
}

function roomOf(session: Session): reference.Room {
  const { votes, recused, presiding } = only(session);
  const voting = session.seats.filter(isVoting).length;
  return {
    members: voting,
    substitutes: session.seats.length - voting,
    minimum: session.minimumQuorum,
    here: new Set(session.seats.filter(({ present }) => present).map(({ number }) => number)),
    out: new Set(recused),
    votes: new Map(votes.map(({ seat: by, inSeat, choice: said }) => [inSeat, { by, said }])),
    leader: presiding ?? 1,
  };
}
