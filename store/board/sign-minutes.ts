import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import { holdAuthority } from '../commands/authorize.js';
import type { Answer } from '../commands/idempotency.js';
import type { Database } from '../database.js';
import { issueMinutes } from './issue-minutes.js';
import { actingIn } from './secretary.js';
import { commandSession, type SessionCommand } from './session-command.js';
import type { SeatRow } from './session-rows.js';
import { noteEvent, type Sitting } from './sitting.js';

export interface MinutesSignature extends SessionCommand {
  /** Address under which verification codes are looked up. */
  readonly verifyAt: string;
}

/**
 * The secretary signs the minutes of a closed session, then whoever presided: with that they have their number,
 * their data are hashed, and their PDF is made. They lie with the first case of the agenda.
 *
 * @throws {Refusal} SESSION_UNKNOWN, SESSION_NOT_CLOSED, NO_MINUTES, MINUTES_SIGNED, MINUTES_NOT_YOURS
 */
export function signMinutes(
  db: Database,
  viewer: Viewer,
  command: MinutesSignature,
  now: number,
): Promise<Answer> {
  return commandSession(db, command, now, async (sitting) => {
    const { tx, file, calendar } = sitting;
    await refuseUnsignable(sitting);
    const role = file.signatures.length === 0 ? 'secretary' : 'chair';
    const seat = role === 'secretary' ? secretarySeat(file.seats) : leadingSeat(sitting);
    const actor = actingIn(viewer, seat);
    if (!actor) throw new Refusal('MINUTES_NOT_YOURS', { office: seat.title });
    await holdAuthority(tx, actor.authority, dayOf(sitting.now, calendar.zone));
    const { actor: personId, capacity, authority } = actor;
    const signature = { role, seat: seat.number, personId, capacity, authority, at: sitting.now } as const;
    file.signatures.push({ sessionId: file.session.id, ...signature });
    await noteEvent(sitting, 'minutes-signed', { role, seat: seat.number }, null, actor);
    if (role === 'chair') await issueMinutes(sitting, command.verifyAt);
  });
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
export function leadingSeat({ file }: Pick<Sitting, 'file'>): SeatRow {
  const chair = named(file.seats.find(({ role }) => role === 'chair'));
  const presiding = file.items.find((item) => item.presiding !== null)?.presiding;
  if (chair.personId !== null || presiding === undefined) return chair;
  return named(file.seats.find(({ number }) => number === presiding));
}

function named(seat: SeatRow | undefined): SeatRow {
  if (!seat) throw new Error('A roster was frozen without that seat');
  return seat;
}
