import type { Viewer } from '../../domain/access/viewer.js';
import { actingIn } from '../../store/board/secretary.js';
import type { SessionFile } from '../../store/board/session-file.js';
import { leadingSeat } from '../../store/board/sign-minutes.js';

/** The commands that the viewer may give on a session as it stands, named as their addresses end. */
export function sessionPowers(file: SessionFile, viewer: Viewer) {
  const { state, calledOff, minutesId } = file.session;
  const secretary = file.seats.find(({ role }) => role === 'secretary');
  const records = actingIn(viewer, secretary) !== undefined;
  const sits = file.seats.some((seat) => actingIn(viewer, seat));
  const signer = file.signatures.length === 0 ? secretary : leadingSeat({ file });
  const signs = state === 'closed' && calledOff === null && minutesId === null && actingIn(viewer, signer);
  return [
    'read' as const,
    ...(records && state !== 'closed' ? (['attendance', 'presiding', 'closing'] as const) : []),
    ...(records && state === 'planned' ? (['opening'] as const) : []),
    ...(sits && state !== 'closed' ? (['recusals'] as const) : []),
    ...(signs ? (['minutes/signature'] as const) : []),
  ];
}
