import type { ConflictGround } from '../../domain/access/conflict.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { namedBy } from '../../domain/flow/refusal-names.js';
import { Refusal } from '../../domain/refusal.js';
import { refuseDeclaring } from '../../domain/steps/declaring.js';
import { refuseSettled } from '../../domain/steps/settled.js';
import { reviewOffices } from '../advance/review-offices.js';
import { schedule, wake } from '../advance/schedule.js';
import { caseSummary } from '../case/summary.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { definitionOf } from '../definitions.js';
import { authorize, holdPower } from './authorize.js';
import { commandCase } from './case-command.js';
import type { Answer, Idempotency } from './idempotency.js';
import { locateTask, refuseClosed, withName } from './locate-task.js';

export interface Declaration {
  readonly taskId: string;
  readonly ground: ConflictGround;
  readonly reason: string;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * Whoever may decide a task declares a conflict of interest: from now on they decide nothing in this case, and
 * what waited for them goes to whoever else acts in the office, else to the superior office, else HR is alarmed.
 * Why stands in the event's payload, which can be erased by law.
 *
 * @throws {Refusal} TASK_UNKNOWN, CASE_CLOSED, CASE_SUSPENDED, ALREADY_DECIDED, TASK_NOT_OPEN, what `mayAct` and
 * `refuseDeclaring` refuse
 */
export function declareConflict(
  db: Database,
  viewer: Viewer,
  command: Declaration,
  now: number,
): Promise<Answer> {
  return commandCase(db, command, now, async (tx, work) => {
    const { case: row, conflicts } = work.file;
    const definition = await definitionOf(tx.rows, row.process, row.revision);
    const notAsked = () => new Refusal('CONFLICT_NOT_ASKED');
    const { task, step, stepDefinition } = locateTask(work.file, definition, command.taskId, notAsked);
    refuseClosed(work.file, task, stepDefinition);
    const { actor } = authorize(viewer, work, stepDefinition, task);
    await holdPower(tx, work, actor);
    const refusal =
      refuseDeclaring(stepDefinition, task.key, step.detail.board?.session) ?? refuseSettled(task);
    if (refusal) throw namedBy(definition, work.file.calendar.zone, withName(refusal, work.file));

    const { ground, reason } = command;
    await tx.rows(
      'INSERT INTO case_conflict (case_id, person_id, ground, at) VALUES ($1::uuid, $2::uuid, $3, $4)',
      [row.id, viewer.person, ground, new Date(work.now)],
    );
    conflicts.push({ person: viewer.person, ground });
    const ids = { step: step.key, iteration: step.iteration, task: task.id, ground };
    work.event('conflict-declared', ids, { reason }, actor);
    await reviewOffices(tx, work, definition);
    schedule(work);
    wake(work);
    writeCase(tx, work);
    return { status: 200, body: caseSummary(work.file, step, task) };
  });
}
