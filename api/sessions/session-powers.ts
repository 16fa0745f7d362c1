import type { Viewer } from '../../domain/access/viewer.js';
import { signingOf } from '../../domain/board/sign.js';
import { Refusal } from '../../domain/refusal.js';
import { actingIn } from '../../store/board/secretary.js';
import { ownSeats, unsignedMinutes } from '../../store/board/sign-minutes.js';
import type { SessionReading } from '../../store/reads/session.js';

/** The commands that the viewer may give on a session as it stands, named as their addresses end. */
export function sessionPowers({ file, departed, early }: SessionReading, viewer: Viewer) {
  const { state, calledOff, minutesId } = file.session;
  const secretary = file.seats.find(({ role }) => role === 'secretary');
  const records = actingIn(viewer, secretary) !== undefined;
  const sits = file.seats.some((seat) => actingIn(viewer, seat));
  const signable = state === 'closed' && calledOff === null && minutesId === null;
  const signing = signable ? signingOf(unsignedMinutes(file), ownSeats(file, viewer, departed)) : null;
  const signs = signing !== null && !(signing instanceof Refusal);
  return [
    'read' as const,
    ...(records && state !== 'closed' && !early ? (['attendance', 'presiding'] as const) : []),
    ...(records && state !== 'closed' ? (['closing'] as const) : []),
    ...(records && state === 'planned' && !early ? (['opening'] as const) : []),
    ...(sits && state !== 'closed' ? (['recusals'] as const) : []),
    ...(signs ? (['minutes/signature'] as const) : []),
    ...(signs && signing.role === 'member' ? (['minutes/refusal'] as const) : []),
  ];
}
