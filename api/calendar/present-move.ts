import type * as z from 'zod';
import type { calendarPreviewSchema } from '../../contract/calendar.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { Text } from '../../domain/text.js';
import type { Deadline, Move } from '../../store/calendar/moves.js';
import { isoOf } from '../iso.js';
import { stepTitle } from '../tasks/task-view.js';

type MoveView = z.input<typeof calendarPreviewSchema>['moves'][number];

/** An open step's deadline as it is, and as it would be. */
export function presentMove(
  { caseId, number, subject, step, from, to }: Move,
  definition: ProcessDefinition,
  language: keyof Text,
): MoveView {
  return {
    case: { id: caseId, number, subject },
    step,
    title: stepTitle(definition, step)[language],
    from: presentDeadline(from),
    to: to && presentDeadline(to),
  };
}

function presentDeadline({ dueAt, notices }: Deadline): MoveView['from'] {
  return {
    dueAt: isoOf(dueAt),
    notices: notices.map(({ kind, at, target }) => ({ kind, at: isoOf(at), target })),
  };
}
