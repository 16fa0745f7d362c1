import type { Viewer } from '../../domain/access/viewer.js';
import type { StepDefinition } from '../../domain/flow/blocks.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { missingAuthority } from '../../domain/flow/missing-authority.js';
import { namedBy } from '../../domain/flow/refusal-names.js';
import { Refusal } from '../../domain/refusal.js';
import { type Decided, decide } from '../../domain/steps/decide.js';
import { castVote, sessionOfVote } from '../board/cast-vote.js';
import { reconvene } from '../board/end-item.js';
import type { CaseFile } from '../case/file.js';
import type { StepRow, TaskRow } from '../case/rows.js';
import { caseContext, stepState } from '../case/step-state.js';
import { caseSummary } from '../case/summary.js';
import { type Actor, CaseWork } from '../case/work.js';
import type { Database, Transaction } from '../database.js';
import { definitionOf } from '../definitions.js';
import { signDocument } from '../documents/sign-document.js';
import type { ViewerReader } from '../viewer.js';
import { answerMissing } from './answer-missing.js';
import { applyVerdict, closeStep } from './apply-verdict.js';
import { authorize, holdPower } from './authorize.js';
import { takeUp } from './case-command.js';
import { type Answer, keepAnswer } from './idempotency.js';
import { findTask, locateTask, refuseClosed, withName } from './locate-task.js';
import { orderActing } from './order-acting.js';
import type { TaskDecision } from './task-decision.js';
import { verifyDocuments } from './verify-documents.js';
import { writeAndAdvance } from './write-and-advance.js';

/**
 * A verdict and all that follows from it, in one transaction: whoever is answered knows that the next office
 * already has its task. If what follows fails, the verdict stands and an incident says what is to be mended.
 *
 * @returns the new state of task, step and case
 * @throws {Refusal} whatever `mayAct` and `decide` refuse; REGISTRY_CONFLICT, with nothing written
 */
export async function decideTask(
  db: Database,
  readViewer: ViewerReader,
  command: TaskDecision,
  now: number,
): Promise<Answer> {
  const answered = await db.transaction(
    async (tx): Promise<Answer | { readonly session: string; readonly viewer: Viewer }> => {
      // Both travel with BEGIN: who decides is read with what is decided, and after the lock, which has plans kept.
      const [{ before, file }, viewer] = await Promise.all([takeUp(tx, command), readViewer(tx.rows)]);
      if (before) return before;
      const definition = await definitionOf(tx.rows, file.case.process, file.case.revision);
      const work = new CaseWork(file, now);
      const missing = taskOfMissing(file, command.taskId);
      if (missing) {
        const refused = await answerMissing(tx, viewer, { work, definition, ...missing }, command);
        if (refused) throw namedBy(definition, file.calendar.zone, withName(refused, file));
        return answerWith(tx, command, { work, ...missing });
      }
      const resubmission = () =>
        new Refusal('VERDICT_NOT_OFFERED', { verdict: '–', offered: 'POST …/resubmission' });
      const { task, step, stepDefinition } = locateTask(file, definition, command.taskId, resubmission);

      // A vote locks its session before the case: given back here, with nothing written, and taken there.
      const session =
        stepDefinition.kind === 'board' ? await sessionOfVote(tx.rows, command.taskId) : undefined;
      if (session !== undefined) return { session, viewer };

      refuseClosed(file, task, stepDefinition);
      const { verdict, answer } = command;
      const { actor, silence } = authorize(viewer, work, stepDefinition, task, verdict);
      const state = stepState(step, file.tasks);
      const context = { ...caseContext(file, definition, work.now), ...(silence && { silence }) };
      const decided = decide(
        stepDefinition,
        state,
        { taskId: task.id, verdict, answer, by: viewer.person },
        context,
        work.now,
      );
      if (decided instanceof Refusal) throw namedBy(definition, file.calendar.zone, withName(decided, file));

      applyVerdict(work, step, task, command, decided, actor);
      const decision = { work, definition, stepDefinition, step, command, decided, actor };
      const held = holdPower(tx, work, actor);
      // What somebody acting rests on takes several statements: held before a number is taken or a savepoint set.
      if (actor.capacity !== 'holder') await held;
      // The first statements of both travel together; nothing is committed before both are done.
      await Promise.all([held, carryOut(tx, decision)]);
      return answerWith(tx, command, { work, step, task });
    },
  );
  if (!('session' in answered)) return answered;
  const { session, viewer } = answered;
  return castVote(db, viewer, { ...command, session }, now);
}

interface Decision {
  readonly work: CaseWork;
  readonly definition: ProcessDefinition;
  readonly stepDefinition: StepDefinition;
  readonly step: StepRow;
  readonly command: TaskDecision;
  readonly decided: Decided;
  readonly actor: Actor;
}

/** What the step's kind brings about with a verdict; then the step's end, where this was its last, and the flow. */
async function carryOut(tx: Transaction, decision: Decision): Promise<void> {
  const { work, definition, stepDefinition, step, decided, actor } = decision;
  const { verdict, answer, verifyAt } = decision.command;
  if (stepDefinition.kind === 'task' && stepDefinition.orders && verdict === 'received') {
    await orderActing(tx, work, answer.form ?? {}, actor);
  }
  if (stepDefinition.kind === 'verification') verifyDocuments(work, step, answer.documents, actor);
  if (stepDefinition.kind === 'board' && verdict === 'reconvened') {
    await reconvene(tx, work, stepDefinition, step);
  }
  if (decided.closed) {
    if (stepDefinition.kind === 'document' && decided.step.outcome === 'signed') {
      const { effectiveDate } = answer;
      const signing = { signer: actor.actor, effectiveDate, verifyAt };
      await signDocument(tx, work, stepDefinition, step, signing);
    }
    closeStep(work, definition, stepDefinition, step, decided.step.outcome, actor, answer.reason);
  }
  await writeAndAdvance(tx, work, definition);
}

/** HR's task where nobody can take another, which stands beside the flow. */
function taskOfMissing(file: CaseFile, taskId: string) {
  const found = findTask(file, taskId);
  return found?.step.key === missingAuthority.key ? found : undefined;
}

/** The new state of case, step and task, kept for whoever asks again with the same key. */
function answerWith(
  tx: Transaction,
  { idempotency }: TaskDecision,
  { work, step, task }: { readonly work: CaseWork; readonly step: StepRow; readonly task: TaskRow },
): Answer {
  const result = { status: 200, body: caseSummary(work.file, step, task) };
  keepAnswer(tx, idempotency, result, work.now);
  return result;
}
