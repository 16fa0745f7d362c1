import type { Viewer } from '../../domain/access/viewer.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { Refusal } from '../../domain/refusal.js';
import type { Actor } from '../case/work.js';
import { holdAuthority } from '../commands/authorize.js';
import type { SeatRow } from './session-rows.js';
import type { Sitting } from './sitting.js';

/** Somebody who acts in an office, by an order that can be named. */
export type Official = Actor & { readonly authority: string };

/** The viewer as whoever acts in that seat's office today; undefined when they do not. */
export function actingIn(
  viewer: Viewer,
  seat: Pick<SeatRow, 'positionCode'> | undefined,
): Official | undefined {
  const held = viewer.offices.find(({ position }) => position === seat?.positionCode);
  if (!held) return undefined;
  const { position, capacity, authority } = held;
  return { actor: viewer.person, office: `position/${position}`, capacity, authority };
}

/** The viewer as the board's secretary, who convenes and records. @throws {Refusal} ONLY_BOARD_SECRETARY */
export async function secretaryOf(sitting: Sitting, viewer: Viewer, action: string): Promise<Official> {
  const { tx, file, calendar, now } = sitting;
  const actor = actingIn(
    viewer,
    file.seats.find(({ role }) => role === 'secretary'),
  );
  if (!actor) throw new Refusal('ONLY_BOARD_SECRETARY', { action });
  await holdAuthority(tx, actor.authority, dayOf(now, calendar.zone));
  return actor;
}
