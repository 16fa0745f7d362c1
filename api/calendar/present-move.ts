import type * as z from 'zod';
import type { calendarPreviewSchema } from '../../contract/calendar.js';
import type { Deadline, Move } from '../../store/calendar/moves.js';
import { isoOf } from '../iso.js';

type MoveView = z.input<typeof calendarPreviewSchema>['moves'][number];

/** An open step's deadline as it is, and as it would be. */
export function presentMove({ caseId, number, step, from, to }: Move): MoveView {
  return { case: { id: caseId, number }, step, from: presentDeadline(from), to: to && presentDeadline(to) };
}

function presentDeadline({ dueAt, notices }: Deadline): MoveView['from'] {
  return {
    dueAt: isoOf(dueAt),
    notices: notices.map(({ kind, at, target }) => ({ kind, at: isoOf(at), target })),
  };
}
