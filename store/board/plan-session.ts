import type { Viewer } from '../../domain/access/viewer.js';
import { type BoardKey, boards } from '../../domain/board/boards.js';
import { rosterFault } from '../../domain/board/roster.js';
import { addWorkingDays, type Calendar, isWorkingDay } from '../../domain/calendar/working-days.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { formatNumber } from '../../domain/documents/document-number.js';
import { invitation, minimumMembers, minimumQuorum } from '../../domain/policy/board.js';
import { Refusal } from '../../domain/refusal.js';
import { loadCalendar } from '../calendar/load-calendar.js';
import { lockCase } from '../case/file.js';
import { writeCase } from '../case/write.js';
import { holdAuthority } from '../commands/authorize.js';
import { type Answer, answeredBefore, keepAnswer } from '../commands/idempotency.js';
import type { Database, Transaction } from '../database.js';
import { numberUnit, takeSerial } from '../documents/number-register.js';
import { newId } from '../ids.js';
import { putOnAgenda } from './put-on-agenda.js';
import { actingIn } from './secretary.js';
import type { SessionCommand } from './session-command.js';
import type { SessionFile } from './session-file.js';
import type { ItemRow, SeatRow } from './session-rows.js';
import { noteEvent } from './sitting.js';
import { writeSession } from './write-session.js';

/** Archive code of letters of invitation. */
const invitationClassification = '005';

export interface SessionPlan extends Omit<SessionCommand, 'session'> {
  readonly board: string;
  readonly at: number;
  readonly place: string;
  /** Ids of the cases to be heard, in the order of the agenda. */
  readonly cases: readonly string[];
}

/**
 * The secretary convenes a session: the roster is frozen, the members are invited, the cases are put on its
 * agenda.
 *
 * @throws {Refusal} BOARD_UNKNOWN, ONLY_BOARD_SECRETARY, what `rosterFault` refuses, SESSION_ON_DAY_OFF,
 * INVITATION_TOO_SHORT, CALENDAR_ENDS, ITEM_TWICE, CASE_UNKNOWN, NOT_BEFORE_BOARD, ITEM_ALREADY_PLANNED
 */
export function planSession(db: Database, viewer: Viewer, plan: SessionPlan, at: number): Promise<Answer> {
  return db.transaction(async (tx) => {
    const twice = plan.cases.find((id, index) => plan.cases.indexOf(id) !== index);
    if (twice !== undefined) throw new Refusal('ITEM_TWICE', { case: twice });
    if (!(plan.board in boards)) throw new Refusal('BOARD_UNKNOWN', { board: plan.board });
    const board = plan.board as BoardKey; // just looked up
    for (const id of plan.cases.toSorted()) await lockCase(tx, id);
    const before = await answeredBefore(tx, plan.idempotency);
    if (before) return before;

    const calendar = await loadCalendar(tx.rows, null);
    const today = dayOf(at, calendar.zone);
    const file = await newSession(tx, viewer, { ...plan, board }, at, calendar);
    const actor = actingIn(
      viewer,
      file.seats.find(({ role }) => role === 'secretary'),
    );
    if (!actor) throw new Refusal('ONLY_BOARD_SECRETARY', { action: 'POST sessions' });
    await holdAuthority(tx, actor.authority, today);
    const items: ItemRow[] = [];
    const works = [];
    for (const [index, caseId] of plan.cases.entries()) {
      const heard = { caseId, board, number: index + 1, now: at };
      const { work, item } = await putOnAgenda(tx, file, heard, actor);
      items.push(item);
      works.push(work);
    }
    for (const work of works) writeCase(tx, work);
    await writeSession(tx, { ...file, items });
    const { id } = file.session;
    const ids = { at: file.session.at, items: items.length, invitation: file.session.invitation };
    await noteEvent({ tx, file, now: at }, 'session-planned', ids, { place: plan.place }, actor);

    const answer = { status: 201, body: await plan.answer(tx.rows, id) };
    keepAnswer(tx, plan.idempotency, answer, at);
    return answer;
  });
}

async function newSession(
  tx: Transaction,
  viewer: Viewer,
  plan: SessionPlan & { readonly board: BoardKey },
  now: number,
  calendar: Calendar,
): Promise<SessionFile> {
  const today = dayOf(now, calendar.zone);
  const day = dayOf(plan.at, calendar.zone);
  const roster = await tx.rows<Pick<SeatRow, 'number' | 'role' | 'title'> & { position: string }>(
    `SELECT s.sort_key AS number, s.role, s.position_code AS position, p.title FROM board_seat s
     JOIN position p ON p.code = s.position_code WHERE s.board_code = $1 ORDER BY s.sort_key`,
    [plan.board],
  );
  if (roster.length === 0) throw new Refusal('BOARD_UNKNOWN', { board: plan.board });
  const secretary = roster.find(({ role }) => role === 'secretary');
  if (!actingIn(viewer, secretary && { positionCode: secretary.position }))
    throw new Refusal('ONLY_BOARD_SECRETARY', { action: 'POST sessions' });
  const fault = rosterFault(roster, minimumMembers.at(today));
  if (fault) throw fault;
  const days = invitation.at(today);
  const earliest = addWorkingDays(today, days, calendar);
  if (day < earliest) throw new Refusal('INVITATION_TOO_SHORT', { given: day, days, earliest });
  if (!isWorkingDay(day, calendar)) throw new Refusal('SESSION_ON_DAY_OFF', { day });

  const id = newId(now);
  const serial = await takeSerial(tx, `invitation/${plan.board}`, Number(today.slice(0, 4)));
  const unit = await numberUnit(tx);
  return {
    session: {
      id,
      boardCode: plan.board,
      state: 'planned',
      at: plan.at,
      place: plan.place,
      invitation: formatNumber({ classification: invitationClassification, serial, unit, on: today }),
      minimumQuorum: minimumQuorum.at(day),
      convenedBy: viewer.person,
      invitedAt: now,
      openedAt: null,
      closedAt: null,
      calledOff: null,
      minutesId: null,
      lastAt: now,
    },
    seats: roster.map(({ number, role, title, position }) => ({
      sessionId: id,
      number,
      role,
      positionCode: position,
      title,
      present: false,
      personId: null,
      capacity: null,
      authority: null,
    })),
    items: [],
    recusals: [],
    votes: [],
    signatures: [],
  };
}
