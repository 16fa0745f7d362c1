import type { StepDefinition } from '../flow/blocks.js';
import type { Facts } from '../flow/fields.js';
import { Refusal } from '../refusal.js';
import { type DocumentVerdict, refuseDocumentVerdicts } from './document-verdicts.js';
import { offersOf, outcomeOf } from './machines.js';
import { refuseForm } from './refuse-form.js';
import { refuseSettled } from './settled.js';
import type { CaseContext, StepState, TaskState } from './step.js';

/** A person's verdict on a task; who may give it is settled before (`domain/access`). */
export interface Verdicted {
  readonly taskId: string;
  readonly verdict: string;
  /** What came with it: reason and other fields of the verdict's form. */
  readonly answer: {
    readonly reason?: string | undefined;
    readonly effectiveDate?: string | undefined;
    readonly documents?: readonly DocumentVerdict[] | undefined;
    /** The other fields of the verdict's form. */
    readonly form?: Facts | undefined;
  };
  /** Id of the person. */
  readonly by: string;
}

/** The step after a verdict. */
export interface Decided {
  readonly step: StepState;
  /** The step closed with this verdict. */
  readonly closed: boolean;
}

/**
 * One verdict on one task. Pure: the first to commit wins, the next gets `ALREADY_DECIDED`.
 *
 * @returns the step as it now stands, or why not: TASK_NOT_OPEN, ALREADY_DECIDED, RETURN_LIMIT_REACHED,
 * NO_OPINION_TOO_EARLY, RULE_NOT_OVERRIDABLE, DOCUMENTS_MISSING, VERDICT_NOT_OFFERED,
 * DOCUMENTS_NOT_ASKED, and what `refuseForm` and `refuseDocumentVerdicts` find
 */
export function decide(
  definition: StepDefinition,
  step: StepState,
  command: Verdicted,
  context: CaseContext,
  now: number,
): Decided | Refusal {
  const task = step.tasks.find((each) => each.id === command.taskId);
  if (!task) return new Refusal('TASK_UNKNOWN');
  const refusal = refuse(definition, step, task, command, context);
  if (refusal) return refusal;

  const tasks = step.tasks.map((each) =>
    each.id === task.id
      ? {
          ...each,
          state: 'done' as const,
          verdict: command.verdict,
          form: command.answer.form,
          decidedBy: command.by,
          closedAt: now,
        }
      : each,
  );
  if (step.state === 'closed') return { step: { ...step, tasks }, closed: false };
  const outcome = outcomeOf(definition, tasks);
  return outcome === null
    ? { step: { ...step, tasks: openNext(tasks) }, closed: false }
    : {
        step: { ...step, state: 'closed', outcome, tasks: tasks.map((each) => cancelled(each, now)) },
        closed: true,
      };
}

function refuse(
  definition: StepDefinition,
  step: StepState,
  task: TaskState,
  command: Verdicted,
  context: CaseContext,
): Refusal | null {
  const settled = refuseSettled(task);
  if (settled) return settled;
  const offers = offersOf(definition, step, task, context);
  const offer = offers.find((each) => each.verdict === command.verdict);
  if (!offer) {
    if (command.verdict === 'returned' && mayReturn(definition)) {
      return new Refusal('RETURN_LIMIT_REACHED', { returns: context.returns, limit: context.maxReturns });
    }
    if (command.verdict === 'no-opinion' && context.silence) {
      return new Refusal('NO_OPINION_TOO_EARLY', { at: new Date(context.silence.from).toISOString() });
    }
    if (command.verdict === 'approved' && step.blocked.length > 0) {
      return new Refusal('RULE_NOT_OVERRIDABLE', { rules: step.blocked.join(', ') });
    }
    if (command.verdict === 'accepted' && definition.kind === 'verification') {
      return new Refusal('DOCUMENTS_MISSING', { missing: context.documents?.missing.join(', ') ?? '' });
    }
    return new Refusal('VERDICT_NOT_OFFERED', {
      verdict: command.verdict,
      offered: offers.map((each) => each.verdict).join(', '),
    });
  }
  const wrong = refuseForm(offer, command.answer, context.today);
  if (wrong) return wrong;
  if (offer.documents) {
    return refuseDocumentVerdicts(command.verdict, command.answer.documents, {
      toVerify: offer.documents.toVerify,
      missing: context.documents?.missing ?? [],
    });
  }
  return command.answer.documents ? new Refusal('DOCUMENTS_NOT_ASKED', { verdict: command.verdict }) : null;
}

/** Whether a step of this kind can give a case back to its proposer at all. */
function mayReturn({ kind }: StepDefinition): boolean {
  return !['opinion', 'announce', 'board', 'record', 'task'].includes(kind);
}

/** The waiting tasks of the lowest order come up once nothing before them is open. */
function openNext(tasks: readonly TaskState[]): readonly TaskState[] {
  if (tasks.some((task) => task.state === 'open')) return tasks;
  const turn = Math.min(...tasks.filter((task) => task.state === 'waiting').map((task) => task.sequence));
  return tasks.map((task) =>
    task.state === 'waiting' && task.sequence === turn ? { ...task, state: 'open' as const } : task,
  );
}

function cancelled(task: TaskState, now: number): TaskState {
  return task.state === 'done' || task.state === 'cancelled'
    ? task
    : { ...task, state: 'cancelled', closedAt: now };
}
