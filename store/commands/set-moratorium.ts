import type { Viewer } from '../../domain/access/viewer.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import { Refusal } from '../../domain/refusal.js';
import { addAdminEvent } from '../admin-event.js';
import { loadCalendar } from '../calendar/load-calendar.js';
import type { Database, Rows, Transaction } from '../database.js';
import { newId } from '../ids.js';
import { type MoratoriumReading, readMoratorium } from '../reads/moratoria.js';
import { localToday } from '../viewer.js';
import { raiseBlockedChecks } from '../wakes.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

interface Command {
  readonly idempotency?: Idempotency | undefined;
  /** Writes the answer, so that it is kept with the key. */
  readonly answer: (moratorium: MoratoriumReading) => object;
}

export interface NewMoratorium extends Command {
  readonly from: string;
  /** The last day. */
  readonly until: string;
  readonly reason: string;
  readonly source: string;
}

/**
 * HR enters a time in which nobody is replaced without the ministry's consent. Checks from now on know of it.
 *
 * @throws {Refusal} FORBIDDEN, MORATORIUM_PAST
 */
export function enterMoratorium(
  db: Database,
  viewer: Viewer,
  command: NewMoratorium,
  now: number,
): Promise<Answer> {
  refuseOthers(viewer);
  return db.transaction(async (tx) => {
    await lockMoratoria(tx);
    const before = await answeredBefore(tx, command.idempotency);
    if (before) return before;
    const { from, until, reason, source } = command;
    await refusePast(tx.rows, until, now);
    const id = newId(now);
    await tx.rows(
      `INSERT INTO moratorium (id, valid_from, valid_until, reason, source, created_at) VALUES ($1::uuid, $2::date, $3::date, $4, $5, $6)`,
      [id, from, until, reason, source, new Date(now)],
    );
    await note(tx, 'moratorium-entered', { id, now, viewer }, { from, until, reason, source });
    return answered(tx, id, command, { status: 201, now });
  });
}

/**
 * HR takes a moratorium back: cases that it blocked are judged again.
 *
 * @throws {Refusal} FORBIDDEN, MORATORIUM_UNKNOWN, MORATORIUM_CANCELLED, MORATORIUM_PAST
 */
export function cancelMoratorium(
  db: Database,
  viewer: Viewer,
  command: Command & { readonly id: string; readonly reason: string },
  now: number,
): Promise<Answer> {
  refuseOthers(viewer);
  return db.transaction(async (tx) => {
    const { id, reason } = command;
    await lockMoratoria(tx);
    const before = await answeredBefore(tx, command.idempotency);
    if (before) return before;
    const moratorium = await readMoratorium(tx.rows, id);
    if (!moratorium) throw new Refusal('MORATORIUM_UNKNOWN');
    if (moratorium.cancelledAt !== null) {
      const { zone } = await loadCalendar(tx.rows, null);
      throw new Refusal('MORATORIUM_CANCELLED', { at: [momentWords(moratorium.cancelledAt, zone)] });
    }
    await refusePast(tx.rows, moratorium.until, now);
    await tx.rows('UPDATE moratorium SET cancelled_at = $2 WHERE id = $1::uuid', [id, new Date(now)]);
    await note(tx, 'moratorium-cancelled', { id, now, viewer }, { reason });
    await raiseBlockedChecks(tx.rows);
    return answered(tx, id, command, { status: 200, now });
  });
}

/** One change at a time, so that two sendings with one key meet; reading goes on. */
async function lockMoratoria(tx: Transaction): Promise<void> {
  await tx.rows('LOCK TABLE moratorium IN SHARE ROW EXCLUSIVE MODE');
}

/** What is over blocks nobody. */
async function refusePast(rows: Rows, until: string, now: number): Promise<void> {
  const today = await localToday(rows, now);
  if (until < today) throw new Refusal('MORATORIUM_PAST', { until, today });
}

function note(
  tx: Transaction,
  type: string,
  { id, now, viewer }: { readonly id: string; readonly now: number; readonly viewer: Viewer },
  payload: object,
): Promise<number> {
  const ids = { moratorium: id, actor: viewer.person, capacity: 'hr-officer' };
  return addAdminEvent(tx, { stream: 'admin:moratoria', type, at: now, ids, payload });
}

async function answered(
  tx: Transaction,
  id: string,
  { answer, idempotency }: Command,
  { status, now }: { readonly status: number; readonly now: number },
): Promise<Answer> {
  const moratorium = await readMoratorium(tx.rows, id);
  if (!moratorium) throw new Error('The moratorium was just written');
  const kept = { status, body: answer(moratorium) };
  keepAnswer(tx, idempotency, kept, now);
  return kept;
}

function refuseOthers(viewer: Viewer): void {
  if (!viewer.roles.includes('hr-officer')) throw new Refusal('FORBIDDEN', { action: 'moratoria' });
}
