import { type Chart, type Incumbent, positionOf } from '../../domain/access/chart.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { attend } from '../../domain/board/attend.js';
import { recuse } from '../../domain/board/recuse.js';
import type { Session } from '../../domain/board/session.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import { loadChart } from '../access/chart.js';
import type { CaseFile } from '../case/file.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { applySession } from './apply-session.js';
import { refuseEarly } from './refuse-early.js';
import { secretaryOf } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import { sessionState } from './session-file.js';
import type { RecusalRow, SeatRow } from './session-rows.js';
import { noteEvent, type Sitting } from './sitting.js';

export interface NotedSeat {
  readonly seat: number;
  readonly present: boolean;
  /** Who sits there, where several act in the office; left out: who is there before who is away, the holder before others. */
  readonly as?: 'holder' | 'plt' | 'plh' | undefined;
}

/**
 * The secretary notes who has come and who has left. Whoever may not vote on an item, being its subject, the
 * subject's direct superior or otherwise in conflict, is recused from it as they sit down.
 *
 * @throws {Refusal} SESSION_UNKNOWN, ONLY_BOARD_SECRETARY, SESSION_TOO_EARLY, SESSION_CLOSED, SEAT_UNKNOWN, SEAT_TWICE,
 * SEAT_VACANT, BOARD_MEMBER_TWICE
 */
export function noteAttendance(
  db: Database,
  viewer: Viewer,
  command: SessionCommand & { readonly seats: readonly NotedSeat[] },
  now: number,
): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const actor = await secretaryOf(sitting, viewer, 'POST …/attendance');
    refuseEarly(sitting);
    const attended = attend(sessionState(sitting.file), command.seats);
    if (attended instanceof Refusal) throw attended;
    await seatPersons(sitting, command.seats);
    const noted = command.seats.map(({ seat, present }) => `${seat}:${present ? 'present' : 'absent'}`);
    await noteEvent(sitting, 'attendance-noted', { seats: noted.join(' ') }, null, actor);
    await applySession(sitting, await withConflicts(sitting, attended));
  });
}

async function seatPersons(sitting: Sitting, noted: readonly NotedSeat[]): Promise<void> {
  const { tx, file, calendar, now } = sitting;
  const coming = noted.filter(({ present }) => present);
  const rows = coming.flatMap(({ seat, as }) => {
    const row = file.seats.find(({ number }) => number === seat);
    return row ? [{ row, as }] : [];
  });
  const positions = rows.map(({ row }) => row.positionCode);
  const chart = await loadChart(tx.rows, positions, dayOf(now, calendar.zone));
  for (const { row, as } of rows) {
    const sitter = sitterOf(chart, row, as);
    if (!sitter) throw new Refusal('SEAT_VACANT', { seat: row.number, as: as ?? 'holder/plt/plh' });
    const { person: personId, capacity, authority } = sitter;
    Object.assign(row, { personId, capacity, authority });
  }
  for (const { seat, present } of noted) {
    const row = file.seats.find(({ number }) => number === seat);
    if (row) row.present = present;
  }
  const persons = file.seats.filter(({ present }) => present).map(({ personId }) => personId);
  const twice = persons.find((person, index) => persons.indexOf(person) !== index);
  const named = Object.values(chart).flatMap(({ incumbents }) => incumbents);
  if (twice !== undefined)
    throw new Refusal('BOARD_MEMBER_TWICE', {
      member: named.find(({ person }) => person === twice)?.name ?? '',
    });
}

const ranks = ['holder', 'plt', 'plh'] as const;

function sitterOf(chart: Chart, seat: SeatRow, as: NotedSeat['as']): Incumbent | undefined {
  const able = chart[seat.positionCode]?.incumbents ?? [];
  const wanted = as === undefined ? ranks : [as];
  const ranked = wanted.flatMap((rank) => able.filter(({ capacity }) => capacity === rank));
  return ranked.find(({ awayUntil }) => awayUntil === null) ?? ranked[0];
}

/** Recuses whoever is found to be in conflict with an item. */
async function withConflicts(sitting: Sitting, session: Session): Promise<Session> {
  const { tx, file, cases, calendar, now } = sitting;
  const superiors = [...cases.values()].map(({ work }) => work.file.case.relations['direct-superior']);
  const positions = superiors.flatMap((office) => (office && positionOf(office)) ?? []);
  const chart = await loadChart(tx.rows, positions, dayOf(now, calendar.zone));
  let changed = session;
  for (const [item, heard] of cases) {
    for (const seat of file.seats.filter(({ present }) => present)) {
      const ground = groundOf(seat, heard.work.file, chart);
      const recused = ground && recuse(changed, item, seat.number);
      if (!recused || recused instanceof Refusal) continue;
      changed = recused;
      await noteRecusal(sitting, { item, seat, ground, reason: null });
    }
  }
  return changed;
}

function groundOf(
  seat: SeatRow,
  { case: { subjectId, relations }, conflicts }: CaseFile,
  chart: Chart,
): RecusalRow['ground'] | null {
  if (seat.personId === subjectId) return 'subject';
  if (conflicts.some(({ person }) => person === seat.personId)) return 'conflict';
  const superior = relations['direct-superior'];
  if (superior === undefined) return null;
  const acting = chart[superior.replace('position/', '')]?.incumbents ?? [];
  const isSuperior =
    superior === `position/${seat.positionCode}` || acting.some(({ person }) => person === seat.personId);
  return isSuperior ? 'direct-superior' : null;
}

interface NewRecusal {
  readonly item: string;
  readonly seat: SeatRow;
  readonly ground: RecusalRow['ground'];
  readonly reason: string | null;
}

/** Keeps a recusal, in the session's chain and in the case's. */
export async function noteRecusal(
  sitting: Sitting,
  { item, seat, ground, reason }: NewRecusal,
  actor?: Parameters<typeof noteEvent>[4],
): Promise<void> {
  const { file, cases, now } = sitting;
  const { id: sessionId } = file.session;
  const { number, personId } = seat;
  file.recusals.push({ itemId: item, sessionId, seat: number, ground, reason, personId, at: now });
  const ids = { item, seat: number, ground };
  await noteEvent(sitting, 'member-recused', ids, { reason }, actor);
  const heard = cases.get(item);
  heard?.work.event(
    'member-recused',
    { step: heard.step.key, session: sessionId, ...ids },
    { reason },
    actor,
  );
}
