import type { Viewer } from '../../domain/access/viewer.js';
import { refusing, type Signing, signingOf, type UnsignedMinutes } from '../../domain/board/sign.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import { holdAuthority } from '../commands/authorize.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { departedSitters } from './departed-sitters.js';
import { issueMinutes } from './issue-minutes.js';
import { actingIn, type Official } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import type { SessionFile } from './session-file.js';
import type { SeatRow } from './session-rows.js';
import { noteEvent, type Sitting } from './sitting.js';

export interface MinutesSignature extends SessionCommand {
  /** Why a member will not sign; left out: they do. */
  readonly refusal?: string | undefined;
  /** Address under which verification codes are looked up. */
  readonly verifyAt: string;
}

/**
 * The secretary signs the minutes of a closed session, then members, who may refuse with a reason, then whoever
 * presided: with that they have their number, their data are hashed, and their PDF is made. They lie with the first
 * case of the agenda.
 *
 * @throws {Refusal} SESSION_UNKNOWN, SESSION_NOT_CLOSED, NO_MINUTES, MINUTES_SIGNED, MINUTES_NOT_REFUSABLE, and what
 * `signingOf` refuses
 */
export function signMinutes(
  db: Database,
  viewer: Viewer,
  command: MinutesSignature,
  now: number,
): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    await refuseUnsignable(sitting);
    const { refusal = null } = command;
    const { role, seat } = await signing(sitting, viewer, refusal);
    const signer = signerOf(seatNumbered(sitting.file, seat), viewer);
    if (!signer.sat) await holdToday(sitting, signer.official);
    const { actor: personId, capacity, authority } = signer.official;
    const { file, now: at } = sitting;
    const signature = { role, seat, personId, capacity, authority, at, refused: refusal };
    file.signatures.push({ sessionId: file.session.id, ...signature });
    const type = refusal === null ? 'minutes-signed' : 'minutes-refused';
    await noteEvent(
      sitting,
      type,
      { role, seat },
      refusal === null ? null : { reason: refusal },
      signer.official,
    );
    if (role === 'chair') await issueMinutes(sitting, command.verifyAt);
  });
}

async function signing(sitting: Sitting, viewer: Viewer, refusal: string | null): Promise<Signing> {
  const { tx, file, now } = sitting;
  const departed = await departedSitters(tx.rows, file.session.id, now);
  const found = signingOf(unsignedMinutes(file), ownSeats(file, viewer, departed));
  const answer = found instanceof Refusal || refusal === null ? found : refusing(found);
  if (answer instanceof Refusal) throw answer;
  return answer;
}

/** The minutes of a session as its machine takes them. */
export function unsignedMinutes(file: SessionFile): UnsignedMinutes {
  return {
    seats: file.seats.map(({ number, title, personId }) => ({ number, title, attended: personId !== null })),
    secretary: secretarySeat(file.seats).number,
    leader: leadingSeat(file).number,
    signatures: file.signatures,
  };
}

/**
 * The seats for which somebody may sign: the one in which they sat. Where nobody sat, or who did acts in that office
 * no more, whoever acts in it now signs for it.
 */
export function ownSeats(file: SessionFile, viewer: Viewer, departed: readonly number[]): readonly number[] {
  const own = file.seats.filter((seat) => {
    if (seat.personId === viewer.person) return true;
    const free = seat.personId === null || departed.includes(seat.number);
    return free && actingIn(viewer, seat) !== undefined;
  });
  return own.map(({ number }) => number);
}

interface Signer {
  readonly official: Official;
  /** They sat there that day, and sign as what they were then. */
  readonly sat: boolean;
}

function signerOf(seat: SeatRow, viewer: Viewer): Signer {
  const { personId, capacity, authority, positionCode } = seat;
  if (personId === viewer.person && capacity !== null && authority !== null) {
    const office = `position/${positionCode}` as const;
    return { official: { actor: personId, office, capacity, authority }, sat: true };
  }
  const official = actingIn(viewer, seat);
  if (!official) throw new Refusal('MINUTES_NOT_YOURS', { office: seat.title });
  return { official, sat: false };
}

async function holdToday({ tx, calendar, now }: Sitting, { authority }: Official): Promise<void> {
  await holdAuthority(tx, authority, dayOf(now, calendar.zone));
}

async function refuseUnsignable({ tx, file }: Sitting): Promise<void> {
  const { state, calledOff, minutesId } = file.session;
  if (state !== 'closed') throw new Refusal('SESSION_NOT_CLOSED', { state });
  if (calledOff !== null) throw new Refusal('NO_MINUTES');
  if (minutesId === null) return;
  const [row] = await tx.rows<{ number: string }>('SELECT number FROM document WHERE id = $1::uuid', [
    minutesId,
  ]);
  throw new Refusal('MINUTES_SIGNED', { number: row?.number ?? '' });
}

function secretarySeat(seats: readonly SeatRow[]): SeatRow {
  return named(seats.find(({ role }) => role === 'secretary'));
}

/** The chair, where they came; else whoever presided in their place. */
export function leadingSeat({ seats, items }: Pick<SessionFile, 'seats' | 'items'>): SeatRow {
  const chair = named(seats.find(({ role }) => role === 'chair'));
  const presiding = items.find((item) => item.presiding !== null)?.presiding;
  if (chair.personId !== null || presiding === undefined) return chair;
  return named(seats.find(({ number }) => number === presiding));
}

function seatNumbered({ seats }: SessionFile, number: number): SeatRow {
  return named(seats.find((seat) => seat.number === number));
}

function named(seat: SeatRow | undefined): SeatRow {
  if (!seat) throw new Error('A roster was frozen without that seat');
  return seat;
}
