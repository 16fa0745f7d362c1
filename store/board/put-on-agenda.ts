import type { BoardKey } from '../../domain/board/boards.js';
import { stepNamed } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { noQuorumKey, voteKey } from '../../domain/steps/board.js';
import { loadCase } from '../case/file.js';
import type { StepRow } from '../case/rows.js';
import { type Actor, CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { definitionOf } from '../definitions.js';
import { newId } from '../ids.js';
import type { SessionFile } from './session-file.js';
import type { ItemRow } from './session-rows.js';

interface Heard {
  readonly caseId: string;
  readonly board: BoardKey;
  /** Its place on the agenda. */
  readonly number: number;
  readonly now: number;
}

/**
 * Puts a case before a session: each seat has its vote, which opens with the session.
 *
 * @returns the case with its changes, still to be written
 * @throws {Refusal} NOT_BEFORE_BOARD, ITEM_ALREADY_PLANNED
 */
export async function putOnAgenda(
  tx: Transaction,
  file: SessionFile,
  { caseId, board, number, now }: Heard,
  actor: Actor,
): Promise<{ readonly work: CaseWork; readonly item: ItemRow }> {
  const work = new CaseWork(await loadCase(tx, caseId), now);
  const { process, revision, number: named } = work.file.case;
  const definition = await definitionOf(tx.rows, process, revision);
  const waiting = work.file.steps.flatMap((row) => {
    const step = row.state === 'open' && row.kind === 'board' ? stepNamed(definition, row.key) : undefined;
    return step?.kind === 'board' && step.board === board ? [{ row, step }] : [];
  })[0];
  if (!waiting || isAsked(work, waiting.row)) throw new Refusal('NOT_BEFORE_BOARD', { case: named });
  const { row, step } = waiting;
  const { postponed = 0, item: planned } = row.detail.board ?? {};
  if (planned !== undefined) throw new Refusal('ITEM_ALREADY_PLANNED', { case: named });
  // Of a session that the case left: it may not have been looked at since.
  await tx.rows(
    `UPDATE session_item SET state = 'cancelled' WHERE step_id = $1::uuid AND state IN ('planned', 'voting')`,
    [row.id],
  );

  const id = newId(now);
  const session = file.session.id;
  work.changeStep(row, { detail: { ...row.detail, board: { postponed, session, item: id } } });
  const ids = { step: row.key, session, item: id, invitation: file.session.invitation };
  const seq = work.event('session-planned', ids, null, actor);
  const tasks = file.seats.map((seat) => {
    const office = `position/${seat.positionCode}` as const;
    const task = work.addTask({
      stepId: row.id,
      key: voteKey(seat.number),
      state: 'waiting',
      office,
      sequence: 0,
      dueAt: file.session.at,
    });
    work.show(task, office, 'assigned', false);
    // One letter for the whole agenda.
    if (number === 1) work.notify(seq, 'invited', office, task.id);
    return [seat.number, task.id] as const;
  });
  const item: ItemRow = {
    id,
    sessionId: session,
    number,
    caseId,
    stepId: row.id,
    secret: step.secret === true,
    tasks: Object.fromEntries(tasks),
    state: 'planned',
    presiding: null,
    result: null,
    certain: false,
    decidedAt: null,
  };
  return { work, item };
}

/** Whether it lies with whoever forms the board, for want of a quorum. */
function isAsked(work: CaseWork, step: StepRow): boolean {
  return work.tasksOf(step).some(({ key, state }) => key === noQuorumKey && state === 'open');
}
