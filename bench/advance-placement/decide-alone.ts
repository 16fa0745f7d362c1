import { stepNamed } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { decide } from '../../domain/steps/decide.js';
import { wake } from '../../store/advance/schedule.js';
import { takeCaseOfTask } from '../../store/case/file.js';
import { caseContext, stepState } from '../../store/case/step-state.js';
import { CaseWork } from '../../store/case/work.js';
import { writeCase } from '../../store/case/write.js';
import { applyVerdict, closeStep } from '../../store/commands/apply-verdict.js';
import { authorize, holdPower } from '../../store/commands/authorize.js';
import type { TaskDecision } from '../../store/commands/task-decision.js';
import type { Database } from '../../store/database.js';
import { definitionOf } from '../../store/definitions.js';
import type { ViewerReader } from '../../store/viewer.js';

/**
 * `decideTask` as it would be if something else opened the next step: the verdict and an urgent wake are
 * written, and nothing that follows from them. Without signatures, which do not close a step for another office.
 *
 * @throws {Refusal} what `authorize` and `decide` refuse
 */
export function decideAlone(
  db: Database,
  readViewer: ViewerReader,
  command: TaskDecision,
  now: number,
): Promise<void> {
  return db.transaction(async (tx) => {
    const [viewer, file] = await Promise.all([readViewer(tx.rows), takeCaseOfTask(tx, command.taskId)]);
    const definition = await definitionOf(tx.rows, file.case.process, file.case.revision);
    const work = new CaseWork(file, now);
    const task = file.tasks.find(({ id }) => id === command.taskId);
    const step = file.steps.find(({ id }) => id === task?.stepId);
    if (!task || !step) throw new Refusal('TASK_UNKNOWN');
    const stepDefinition = stepNamed(definition, step.key);

    const { verdict, answer } = command;
    const { actor } = authorize(viewer, work, stepDefinition, task, verdict);
    await holdPower(tx, work, actor);
    const decided = decide(
      stepDefinition,
      stepState(step, file.tasks),
      { taskId: task.id, verdict, answer, by: viewer.person },
      caseContext(file, definition, work.now),
      work.now,
    );
    if (decided instanceof Refusal) throw decided;

    applyVerdict(work, step, task, command, decided, actor);
    if (decided.closed)
      closeStep(work, definition, stepDefinition, step, decided.step.outcome, actor, answer.reason);
    wake(work);
    if (decided.closed) work.changeCase({ urgent: true });
    writeCase(tx, work);
  });
}
