import type { Viewer } from '../../domain/access/viewer.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import { Refusal } from '../../domain/refusal.js';
import { endCase } from '../advance/end.js';
import { schedule, wake } from '../advance/schedule.js';
import { caseSummary } from '../case/summary.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { commandCase } from './case-command.js';
import type { Answer, Idempotency } from './idempotency.js';
import { proposerOf } from './proposer.js';

export interface Withdrawal {
  readonly caseId: string;
  readonly reason?: string | undefined;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * The proposer takes the proposal back, until it is decided.
 *
 * @throws {Refusal} CASE_UNKNOWN, ONLY_PROPOSER, CASE_CLOSED, WITHDRAWAL_TOO_LATE
 */
export function withdrawCase(
  db: Database,
  viewer: Viewer,
  command: Withdrawal,
  now: number,
): Promise<Answer> {
  return commandCase(db, command, now, async (tx, work) => {
    const { state, closedAt, decidedAt } = work.file.case;
    const actor = await proposerOf(tx, viewer, work, 'withdraw');
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', { state });
    if (decidedAt !== null)
      throw new Refusal('WITHDRAWAL_TOO_LATE', { at: [momentWords(decidedAt, work.file.calendar.zone)] });
    endCase(work, 'withdrawn', actor, command.reason);
    schedule(work);
    wake(work);
    writeCase(tx, work);
    return { status: 200, body: caseSummary(work.file) };
  });
}
