import type { EventIds, SessionEventType } from '../../domain/audit/events.js';
import type { BoardStep } from '../../domain/flow/blocks.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { addAdminEvent } from '../admin-event.js';
import type { DatedCalendar } from '../calendar/load-calendar.js';
import { loadCalendar } from '../calendar/load-calendar.js';
import { loadCase, lockCase } from '../case/file.js';
import type { StepRow } from '../case/rows.js';
import { type Actor, CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { definitionOf } from '../definitions.js';
import { loadSession, lockSession, type SessionFile } from './session-file.js';
import type { ItemRow } from './session-rows.js';

/** A case that the session is to decide, and the step that waits for it. */
export interface HeardCase {
  readonly work: CaseWork;
  readonly definition: ProcessDefinition;
  readonly board: BoardStep;
  readonly step: StepRow;
}

/** A session being changed, with the cases that it still has to decide, all locked. */
export interface Sitting {
  readonly tx: Transaction;
  readonly file: SessionFile;
  /** By the item's id. */
  readonly cases: ReadonlyMap<string, HeardCase>;
  readonly calendar: DatedCalendar;
  readonly now: number;
}

/**
 * Locks a session, then its cases in the order of their ids, and reads them. An item whose case has left the
 * session meanwhile (returned, suspended, ended) is cancelled: its case's step says so.
 *
 * @throws {Refusal} SESSION_UNKNOWN
 */
export async function lockSitting(tx: Transaction, id: string): Promise<void> {
  await lockSession(tx, id);
  const cases = await tx.rows<{ id: string }>(
    `SELECT DISTINCT case_id AS id FROM session_item WHERE session_id = $1::uuid ORDER BY 1`,
    [id],
  );
  for (const each of cases) await lockCase(tx, each.id);
}

/** Reads what `lockSitting` has locked. */
export async function loadSitting(tx: Transaction, id: string, at: number): Promise<Sitting> {
  const file = await loadSession(tx.rows, id);
  const now = Math.max(at, file.session.lastAt);
  const cases = new Map<string, HeardCase>();
  for (const item of file.items) {
    if (item.state !== 'planned' && item.state !== 'voting') continue;
    const heard = await hear(tx, item, now);
    if (heard) cases.set(item.id, heard);
    else await cancelItem(tx, item);
  }
  return { tx, file, cases, calendar: await loadCalendar(tx.rows, null), now };
}

async function hear(tx: Transaction, item: ItemRow, now: number): Promise<HeardCase | undefined> {
  const work = new CaseWork(await loadCase(tx, item.caseId), now);
  const step = work.file.steps.find(({ id }) => id === item.stepId);
  if (step?.state !== 'open' || step.detail.board?.item !== item.id) return undefined;
  const definition = await definitionOf(tx.rows, work.file.case.process, work.file.case.revision);
  const board = stepNamed(definition, step.key);
  return board.kind === 'board' ? { work, definition, board, step } : undefined;
}

async function cancelItem(tx: Transaction, item: ItemRow): Promise<void> {
  Object.assign(item, { state: 'cancelled', presiding: null });
  await tx.rows(`UPDATE session_item SET state = 'cancelled' WHERE id = $1::uuid`, [item.id]);
}

/** Adds an event to the session's own chain. */
export async function noteEvent(
  { tx, file, now }: Pick<Sitting, 'tx' | 'file' | 'now'>,
  type: SessionEventType,
  ids: EventIds,
  payload: unknown,
  actor?: Actor,
): Promise<void> {
  const { id, boardCode } = file.session;
  await addAdminEvent(tx, {
    stream: `session:${id}`,
    type,
    at: now,
    ids: { session: id, board: boardCode, ...ids, ...actor },
    payload,
  });
  file.session.lastAt = now;
}
