import type * as z from 'zod';
import type { sessionItemSchema, sessionSchema } from '../../contract/session.js';
import { seesReason } from '../../domain/access/see.js';
import { type BoardKey, boards } from '../../domain/board/boards.js';
import { sessionQuorum } from '../../domain/board/open.js';
import { ablePresiders, seatingOf } from '../../domain/board/seating.js';
import type { Session } from '../../domain/board/session.js';
import { countOf } from '../../domain/board/standing.js';
import { actingIn } from '../../store/board/secretary.js';
import { sessionState } from '../../store/board/session-file.js';
import type { SessionReading } from '../../store/reads/session.js';
import type { SessionListed } from '../../store/reads/session-list.js';
import { isoOf } from '../iso.js';
import type { Reader } from '../tasks/task-view.js';
import { sessionPowers } from './session-powers.js';

type View = z.input<typeof sessionSchema>;

const maybe = (at: number | null) => (at === null ? null : isoOf(at));

/** A session as its members, HR and auditors see it. */
export function presentSession(reading: SessionReading, reader: Reader): View {
  const { file, people, minutes } = reading;
  const { session } = file;
  const state = sessionState(file);
  const { quorum: needed, present } = sessionQuorum(state);
  return {
    ...head({ ...session, board: session.boardCode }, reader),
    invitedAt: isoOf(session.invitedAt),
    openedAt: maybe(session.openedAt),
    closedAt: maybe(session.closedAt),
    calledOff: session.calledOff,
    early: reading.early,
    quorum: { needed, present },
    seats: file.seats.map((seat) => ({
      seat: seat.number,
      role: seat.role,
      position: seat.positionCode,
      title: seat.title,
      present: seat.present,
      person: seat.personId === null ? null : (people[seat.personId] ?? null),
      capacity: seat.capacity,
      yours: actingIn(reader.viewer, seat) !== undefined,
    })),
    items: file.items.map((item) => presentItem(item, state, reading, reader)),
    minutes: {
      number: minutes?.number ?? null,
      fileReady: minutes !== null && minutes.fileHash !== null,
      signatures: file.signatures.map(({ role, seat, at, refused }) => ({
        role,
        seat,
        at: isoOf(at),
        refused,
      })),
    },
    may: sessionPowers(reading, reader.viewer),
  };
}

function presentItem(
  row: SessionReading['file']['items'][number],
  session: Session,
  { file, cases }: SessionReading,
  { viewer }: Reader,
): View['items'][number] {
  const { id, number, state, secret, result, certain } = row;
  const item = session.items.find((each) => each.id === id);
  const heard = cases.find((each) => each.item === id);
  if (!item || !heard) throw new Error('An item of a session has no case');
  const { base, quorum, present, presider } = seatingOf(session, item);
  const mayRead = seesReason(viewer, heard.subjectId, 'board');
  const own = <R extends { readonly itemId: string }>(rows: readonly R[]) =>
    rows.filter(({ itemId }) => itemId === id);
  return {
    id,
    number,
    case: {
      id: heard.case,
      number: heard.number,
      subject: { nip: heard.nip, name: heard.name },
      target: heard.target && { title: heard.target.title, unit: heard.target.unit },
    },
    state,
    secret,
    presiding: presider,
    able: presider === null ? ablePresiders(session, item) : [],
    quorum: { base, needed: quorum, present },
    recusals: own(file.recusals).map(({ seat, ground, reason }) => ({
      seat,
      ground,
      reason: mayRead ? reason : null,
    })),
    votes: own(file.votes).map(({ seat, inSeat, choice, reason, at }) => ({
      seat,
      inSeat,
      choice: secret ? null : choice,
      reason: secret || !mayRead ? null : reason,
      at: isoOf(at),
    })),
    count: secret && state !== 'decided' ? null : countOf(item),
    result,
    certain,
    decidedAt: maybe(row.decidedAt),
    ballot: ballotOf(row, file, viewer),
  };
}

/** The viewer's vote on an item, while it is open and not given; an early "no" is the command's to say. */
function ballotOf(
  { id, state, tasks }: SessionReading['file']['items'][number],
  { seats, recusals, votes }: SessionReading['file'],
  viewer: Reader['viewer'],
): string | null {
  const seat = seats.find((each) => each.present && actingIn(viewer, each) !== undefined);
  if (state !== 'voting' || seat === undefined) return null;
  const done = [...recusals, ...votes].some((each) => each.itemId === id && each.seat === seat.number);
  return done ? null : (tasks[seat.number] ?? null);
}

/** A session in a list. */
export function presentSessionItem(
  row: SessionListed,
  reader: Pick<Reader, 'language'>,
): z.input<typeof sessionItemSchema> {
  return { ...head(row, reader), items: row.items, decided: row.decided };
}

type Head = Pick<SessionListed, 'id' | 'board' | 'state' | 'at' | 'place' | 'invitation'>;

function head({ id, board, state, at, place, invitation }: Head, { language }: Pick<Reader, 'language'>) {
  const { title } = boards[board as BoardKey]; // planned for a board that there is
  return { id, board, title: title[language], state, at: isoOf(at), place, invitation };
}
