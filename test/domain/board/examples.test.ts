import { expect, test } from '@jest/globals';
import { attend } from '../../../domain/board/attend.js';
import { close } from '../../../domain/board/close.js';
import { open } from '../../../domain/board/open.js';
import { preside } from '../../../domain/board/preside.js';
import { recuse } from '../../../domain/board/recuse.js';
import { rosterFault } from '../../../domain/board/roster.js';
import { quorumOf, seatingOf } from '../../../domain/board/seating.js';
import type { Choice, Session } from '../../../domain/board/session.js';
import { refusing, signingOf } from '../../../domain/board/sign.js';
import { vote } from '../../../domain/board/vote.js';
import { Refusal } from '../../../domain/refusal.js';
import { codeOf, done, item, only, openSession, seats } from './sessions.js';

function say(session: Session, seat: number, choice: Choice) {
  return vote(session, { item: 'item-1', seat, choice });
}

function said(session: Session, ...votes: readonly (readonly [seat: number, choice: Choice])[]): Session {
  return votes.reduce((before, [seat, choice]) => done(say(before, seat, choice)), session);
}

function planned(absent: readonly number[], substitutes = 0): Session {
  return {
    state: 'planned',
    seats: seats(5, substitutes, absent),
    items: [item()],
    minimumQuorum: 3,
  };
}

test('a board is odd, of five or more, with one chair, one secretary, and nobody twice', () => {
  const roster = (count: number) =>
    seats(count).map((seat) => ({ role: seat.role, position: `post-${seat.number}` }));
  expect(rosterFault(roster(5), 5)).toBeNull();
  expect(rosterFault(roster(7), 5)).toBeNull();
  expect(codeOf(rosterFault(roster(6), 5))).toBe('BOARD_EVEN');
  expect(codeOf(rosterFault(roster(3), 5))).toBe('BOARD_TOO_SMALL');
  const chairless = roster(5).map((seat) => ({ ...seat, role: 'member' as const }));
  expect(codeOf(rosterFault(chairless, 5))).toBe('BOARD_INCOMPLETE');
  const twice = roster(5).map((seat, index) => (index === 4 ? { ...seat, position: 'post-3' } : seat));
  expect(codeOf(rosterFault(twice, 5))).toBe('BOARD_MEMBER_TWICE');
});

test('the quorum is more than half, and never fewer than three', () => {
  expect([2, 3, 4, 5, 6, 7, 9].map((base) => quorumOf(base, 3))).toEqual([3, 3, 3, 3, 4, 4, 5]);
});

test('a session opens with a quorum and the chair, or a member named in their place', () => {
  expect(codeOf(open(planned([3, 4, 5])))).toBe('QUORUM_NOT_MET');
  const chairless = planned([1, 5]);
  expect(codeOf(open(chairless))).toBe('NO_PRESIDER');
  expect(done(open(done(preside(chairless, 3)))).state).toBe('open');
  // Two substitutes count for the absent, not beyond the seats there are.
  expect(done(open(planned([3, 4, 5], 2))).state).toBe('open');
  expect(codeOf(open(openSession()))).toBe('SESSION_NOT_PLANNED');
});

test('three of five, the chair among them, end the item early either way', () => {
  const favourable = said(openSession(), [1, 'for'], [2, 'for'], [3, 'for']);
  expect(only(favourable)).toMatchObject({ state: 'decided', result: 'advised-for', certain: true });
  const against = said(openSession(), [3, 'against'], [4, 'against'], [1, 'against']);
  expect(only(against)).toMatchObject({ state: 'decided', result: 'advised-against', certain: true });
  // Without the chair it is not certain: should the chair leave, nobody presides.
  expect(only(said(openSession(), [2, 'for'], [3, 'for'], [4, 'for'])).state).toBe('voting');
});

test('whoever presides breaks a tie, and may not abstain', () => {
  const four = openSession(seats(5, 0, [5]));
  const tied = said(four, [2, 'for'], [3, 'against'], [4, 'against'], [1, 'for']);
  expect(only(tied).result).toBe('advised-for');
  expect(codeOf(say(four, 1, 'abstained'))).toBe('PRESIDER_ABSTAINS');
});

test('a recusal is filled by a substitute, or shrinks the base; below the minimum there is no quorum', () => {
  const filled = done(recuse(openSession(seats(5, 1)), 'item-1', 4));
  expect(seatingOf(filled, only(filled))).toMatchObject({ base: 5, quorum: 3, present: 5 });
  const shrunk = done(recuse(openSession(), 'item-1', 4));
  expect(seatingOf(shrunk, only(shrunk))).toMatchObject({ base: 4, quorum: 3, present: 4 });
  const two = [3, 5].reduce((session, seat) => done(recuse(session, 'item-1', seat)), shrunk);
  expect(codeOf(say(two, 1, 'for'))).toBe('QUORUM_LOST');
  expect(codeOf(recuse(said(openSession(), [2, 'for']), 'item-1', 2))).toBe('VOTE_GIVEN');
});

test('a seat whose substitute has voted is taken, though its member come back', () => {
  const session = said(openSession(seats(5, 1, [5])), [6, 'for']);
  const back = done(attend(session, [{ seat: 5, present: true }]));
  expect(codeOf(say(back, 5, 'against'))).toBe('SEAT_TAKEN');
});

test('the secretary signs first, whoever presided last, members that were there between them, once', () => {
  const seats = [1, 2, 3, 4].map((number) => ({ number, title: `Kursi ${number}`, attended: number !== 4 }));
  const signed = (...given: readonly [role: 'secretary' | 'member' | 'chair', seat: number][]) => ({
    seats,
    secretary: 2,
    leader: 1,
    signatures: given.map(([role, seat]) => ({ role, seat })),
  });
  expect(codeOf(signingOf(signed(), [1]))).toBe('MINUTES_NOT_YOURS');
  expect(signingOf(signed(), [2])).toEqual({ role: 'secretary', seat: 2 });
  const begun = signed(['secretary', 2]);
  expect(signingOf(begun, [3])).toEqual({ role: 'member', seat: 3 });
  expect(codeOf(signingOf(begun, [4]))).toBe('MINUTES_NOT_YOURS');
  expect(codeOf(signingOf(begun, [2]))).toBe('MINUTES_NOT_YOURS');
  expect(codeOf(signingOf(signed(['secretary', 2], ['member', 3]), [3]))).toBe('MINUTES_SIGNATURE_GIVEN');
  const last = signingOf(begun, [1]);
  expect(last).toEqual({ role: 'chair', seat: 1 });
  expect(last instanceof Refusal ? last : codeOf(refusing(last))).toBe('MINUTES_NOT_REFUSABLE');
  // The secretary who presided signs twice: as each.
  expect(signingOf({ ...begun, leader: 2 }, [2])).toEqual({ role: 'chair', seat: 2 });
});

test('closing waits for what can still be decided, and puts off what cannot', () => {
  expect(codeOf(close(openSession()))).toBe('ITEMS_UNDECIDED');
  expect(codeOf(close(planned([])))).toBe('SESSION_CAN_OPEN');
  const lost = openSession(seats(5, 0, [3, 4, 5]));
  expect(only(done(close(lost))).state).toBe('postponed');
  expect(codeOf(close(done(close(lost))))).toBe('SESSION_CLOSED');
});
