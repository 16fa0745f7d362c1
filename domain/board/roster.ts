import { Refusal } from '../refusal.js';
import { isVoting, type Seat } from './session.js';

/**
 * Whether these seats make a board that can sit: an odd number of voting members, at least the policy's, one
 * chair and one secretary among them, no office in two seats. PP 11/2017 Ps 201, PP 30/2019 Ps 48.
 *
 * @returns BOARD_EVEN, BOARD_TOO_SMALL, BOARD_INCOMPLETE, BOARD_MEMBER_TWICE; null when it can
 */
export function rosterFault(
  seats: readonly (Pick<Seat, 'role'> & { readonly position: string; readonly title?: string })[],
  minimumMembers: number,
): Refusal | null {
  const members = seats.filter(isVoting).length;
  if (members < minimumMembers) return new Refusal('BOARD_TOO_SMALL', { members, wanted: minimumMembers });
  if (members % 2 === 0) return new Refusal('BOARD_EVEN', { members });
  for (const role of ['chair', 'secretary'] as const) {
    const filled = seats.filter((seat) => seat.role === role).length;
    if (filled !== 1) return new Refusal('BOARD_INCOMPLETE', { role, filled });
  }
  const positions = seats.map(({ position }) => position);
  const twice = seats.find(({ position }, index) => positions.indexOf(position) !== index);
  return twice ? new Refusal('BOARD_MEMBER_TWICE', { member: twice.title ?? twice.position }) : null;
}
