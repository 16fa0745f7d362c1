import type { Viewer } from '../../domain/access/viewer.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import { Refusal } from '../../domain/refusal.js';
import { endCase } from '../advance/end.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase, lockCase } from '../case/file.js';
import { caseSummary } from '../case/summary.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';
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
  return db.transaction(async (tx) => {
    await lockCase(tx, command.caseId);
    const before = await answeredBefore(tx, command.idempotency);
    if (before) return before;
    const work = new CaseWork(await loadCase(tx, command.caseId), now);
    const { state, closedAt, decidedAt } = work.file.case;
    const actor = await proposerOf(tx, viewer, work, 'withdraw');
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', { state });
    if (decidedAt !== null)
      throw new Refusal('WITHDRAWAL_TOO_LATE', { at: [momentWords(decidedAt, work.file.calendar.zone)] });
    endCase(work, 'withdrawn', actor, command.reason);
    schedule(work);
    wake(work);
    await writeCase(tx, work);
    const answer = { status: 200, body: caseSummary(work.file) };
    await keepAnswer(tx, command.idempotency, answer, work.now);
    return answer;
  });
}
