import { type CaseFile, takeCase, takeCaseOfTask } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import type { Database, Transaction } from '../database.js';
import { type Answer, answeredBefore, type Idempotency, keepAnswer } from './idempotency.js';

/** A command on a case, named by its id or by one of its tasks. */
export type CaseCommand = ({ readonly caseId: string } | { readonly taskId: string }) & {
  readonly idempotency?: Idempotency | undefined;
};

/** Runs a command on a case in one transaction. @param act answers what is told, and kept with the key */
export function commandCase(
  db: Database,
  command: CaseCommand,
  now: number,
  act: (tx: Transaction, work: CaseWork) => Promise<Omit<Answer, 'repeated'>>,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    const { before, file } = await takeUp(tx, command);
    if (before) return before;
    const work = new CaseWork(file, now);
    const answer = await act(tx, work);
    keepAnswer(tx, command.idempotency, answer, work.now);
    return answer;
  });
}

/**
 * Locks a case and reads it, with the answer that the same command was given before. One round trip.
 *
 * @throws {Refusal} CASE_UNKNOWN, TASK_UNKNOWN, IDEMPOTENCY_KEY_REUSED
 */
export async function takeUp(
  tx: Transaction,
  command: CaseCommand,
): Promise<{ readonly before: Answer | undefined; readonly file: CaseFile }> {
  const taken = 'caseId' in command ? takeCase(tx, command.caseId) : takeCaseOfTask(tx, command.taskId);
  const [file, before] = await Promise.all([taken, answeredBefore(tx, command.idempotency)]);
  return { before, file };
}
