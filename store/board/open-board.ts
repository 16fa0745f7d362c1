import { timelineOf } from '../../domain/calendar/term.js';
import type { BoardStep } from '../../domain/flow/blocks.js';
import { termOf } from '../../domain/flow/term.js';
import { Refusal } from '../../domain/refusal.js';
import { convenerKey } from '../../domain/steps/board.js';
import { placeTask } from '../advance/open-tasks.js';
import type { StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';

/** Opens a step that a board is to hear: its secretary is asked to convene a session. */
export async function openBoard(tx: Transaction, work: CaseWork, step: BoardStep): Promise<void> {
  const term = termOf(step, work.facts, work.now, work.file.calendar.zone);
  const clock = timelineOf(term, work.file.calendar);
  const row = work.addStep({
    key: step.key,
    kind: step.kind,
    state: 'open',
    outcome: null,
    dueAt: clock.dueAt,
    term,
    closedAt: null,
    detail: { board: { postponed: 0 } },
  });
  work.event('step-opened', { step: step.key, iteration: row.iteration });
  work.startClock(row, clock.entries);
  await askSecretary(tx, work, step, row);
}

/** Puts it to the board's secretary that a session is to be convened. @throws {Refusal} NO_AUTHORITY */
export async function askSecretary(
  tx: Transaction,
  work: CaseWork,
  definition: BoardStep,
  step: StepRow,
): Promise<void> {
  const secretary = await secretarySeat(tx, definition.board);
  if (secretary === undefined) throw new Refusal('NO_AUTHORITY', { office: definition.board });
  await placeTask(tx, work, definition, step, convenerKey, `position/${secretary}`);
}

/** The post that is the board's secretary; undefined where the board has none. */
export async function secretarySeat(tx: Transaction, board: string): Promise<string | undefined> {
  const [seat] = await tx.rows<{ position: string }>(
    `SELECT position_code AS position FROM board_seat WHERE board_code = $1 AND role = 'secretary'`,
    [board],
  );
  return seat?.position;
}
