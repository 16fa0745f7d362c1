import { mayChangeBoard } from '../../domain/access/may-change-board.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { rosterFault } from '../../domain/board/roster.js';
import type { SeatRole } from '../../domain/board/session.js';
import type { Day } from '../../domain/calendar/day.js';
import { minimumMembers } from '../../domain/policy/board.js';
import { Refusal } from '../../domain/refusal.js';
import { addAdminEvent } from '../admin-event.js';
import { wakeCasesAt } from '../advance/wake-cases.js';
import type { Actor } from '../case/work.js';
import type { Database, Transaction } from '../database.js';
import { type BoardReading, readBoard } from '../reads/boards.js';
import { localToday } from '../viewer.js';
import { holdAuthority } from './authorize.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

interface AskedSeat {
  readonly role: SeatRole;
  /** Code of the post. */
  readonly position: string;
}

export interface RosterChange {
  readonly board: string;
  /** The one that was changed, as whoever changes it saw it. */
  readonly revision: number;
  /** The whole roster. */
  readonly seats: readonly AskedSeat[];
  /** The decree that says so. */
  readonly basis: string;
  readonly idempotency?: Idempotency | undefined;
  readonly answer: (board: BoardReading) => object;
}

/**
 * HR, or whoever forms the board, changes who sits on it. Sessions that were invited keep their roster; where the
 * secretary changes, the calls for a session that wait go to the new one.
 *
 * @throws {Refusal} BOARD_NOT_FOUND, MAY_NOT_CHANGE_BOARD, BOARD_CHANGED, POSITION_UNKNOWN, BOARD_SEAT_SHARED, what
 * `rosterFault` refuses
 */
export function changeBoard(
  db: Database,
  viewer: Viewer,
  change: RosterChange,
  now: number,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await tx.rows('SELECT code FROM board WHERE code = $1 FOR UPDATE', [change.board]);
    const before = await answeredBefore(tx, change.idempotency);
    if (before) return before;
    const board = await readBoard(tx.rows, change.board, now);
    if (!board) throw new Refusal('BOARD_NOT_FOUND');
    const today = await localToday(tx.rows, now);
    const actor = await changingActor(tx, viewer, board, today);
    if (board.revision !== change.revision)
      throw new Refusal('BOARD_CHANGED', { actual: board.revision, given: change.revision });
    const seats = inOrder(change.seats);
    const fault = rosterFault(await titled(tx, seats), minimumMembers.at(today));
    if (fault) throw fault;
    await writeSeats(tx, change, seats, now);
    const { board: code, basis } = change;
    const ids = { board: code, revision: change.revision + 1, seats: seats.length, ...actor };
    const event = { stream: 'admin:boards', type: 'board-changed', at: now, ids } as const;
    await addAdminEvent(tx, { ...event, payload: { basis, seats } });
    const secretaries = [...board.seats, ...seats].filter(({ role }) => role === 'secretary');
    await wakeCasesAt(
      tx,
      secretaries.map(({ position }) => position),
    );
    const changed = await readBoard(tx.rows, code, now);
    if (!changed) throw new Error('The board was just changed');
    const answer = { status: 200, body: change.answer(changed) };
    keepAnswer(tx, change.idempotency, answer, now);
    return answer;
  });
}

async function changingActor(
  tx: Transaction,
  viewer: Viewer,
  { formedBy }: BoardReading,
  today: Day,
): Promise<Actor> {
  const refusal = new Refusal('MAY_NOT_CHANGE_BOARD', { office: formedBy?.title ?? null });
  const acting = mayChangeBoard(viewer, formedBy?.position);
  if (!acting) throw refusal;
  const { position, capacity, authority } = acting;
  if (authority !== null) await holdAuthority(tx, authority, today, refusal);
  const office = position === null ? null : `position/${position}`;
  return { actor: viewer.person, office, capacity, authority };
}

const roles: readonly SeatRole[] = ['chair', 'secretary', 'member', 'substitute'];

/** As they are named in letters: whoever votes before whoever may stand in. */
function inOrder(seats: readonly AskedSeat[]): readonly AskedSeat[] {
  return seats.toSorted((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
}

/** The seats with what their posts are called. @throws {Refusal} POSITION_UNKNOWN, BOARD_SEAT_SHARED */
async function titled(tx: Transaction, seats: readonly AskedSeat[]) {
  const posts = await tx.rows<{ code: string; title: string; seats: number | null }>(
    'SELECT code, title, seats FROM position WHERE active AND code = ANY($1::text[])',
    [seats.map(({ position }) => position)],
  );
  return seats.map(({ role, position }) => {
    const post = posts.find(({ code }) => code === position);
    if (!post) throw new Refusal('POSITION_UNKNOWN', { position });
    if (post.seats !== 1) throw new Refusal('BOARD_SEAT_SHARED', { position: post.title });
    return { role, position, title: post.title };
  });
}

async function writeSeats(
  tx: Transaction,
  { board, basis }: RosterChange,
  seats: readonly AskedSeat[],
  now: number,
): Promise<void> {
  await tx.rows('DELETE FROM board_seat WHERE board_code = $1', [board]);
  await tx.rows(
    `INSERT INTO board_seat (board_code, sort_key, role, position_code)
     SELECT $1, x.place, x.role, x.position FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS x(role, position, place)`,
    [board, seats.map(({ role }) => role), seats.map(({ position }) => position)],
  );
  await tx.rows('UPDATE board SET revision = revision + 1, basis = $2, changed_at = $3 WHERE code = $1', [
    ...[board, basis, new Date(now)],
  ]);
}
