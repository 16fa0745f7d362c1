import { mayAct, namingQuestion } from '../../domain/access/act.js';
import { mayHandleProposal } from '../../domain/access/proposal.js';
import { maySpeakForSilence } from '../../domain/access/silence.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { checklistFor } from '../../domain/flow/checklist.js';
import { type ProcessDefinition, stepNamed } from '../../domain/flow/define.js';
import { documentsToVerify } from '../../domain/flow/documents-in.js';
import { missingAuthority } from '../../domain/flow/missing-authority.js';
import { mending } from '../../domain/flow/returned.js';
import { namingOffers } from '../../domain/orders/naming-form.js';
import { remedyFor } from '../../domain/orders/remedy.js';
import { Refusal } from '../../domain/refusal.js';
import { refuseDeclaring } from '../../domain/steps/declaring.js';
import { conflictsIn, distinctPersons, isOwnAffair, isStrategic } from '../../domain/steps/demands.js';
import { offersOf } from '../../domain/steps/machines.js';
import { type Silence, silenceOf } from '../../domain/steps/silence.js';
import type { StepState, TaskState } from '../../domain/steps/step.js';
import type { VerdictForm } from '../../domain/steps/verdicts.js';
import type { TaskRecord } from './task-columns.js';

export type TaskPower = 'read' | 'decide' | 'declare-conflict' | 'resubmit' | 'withdraw';

/** What a viewer may do with a task now. */
export interface TaskPowers {
  readonly may: readonly TaskPower[];
  readonly offers: readonly VerdictForm[];
  /** It belongs in their inbox: theirs to act on, or shown to them as the superior. */
  readonly listed: boolean;
}

const none: TaskPowers = { may: ['read'], offers: [], listed: false };

/** Asked by the same rules as when the task is decided, so that what is offered is what is taken. */
export function powersOf(
  viewer: Viewer,
  task: TaskRecord,
  definition: ProcessDefinition,
  now: number,
): TaskPowers {
  if (task.state !== 'open') return none;
  if (task.step === mending.key) return mendingPowers(viewer, task);
  if (task.step === missingAuthority.key) return namingPowers(viewer, task);
  const step = stepNamed(definition, task.step);
  const acting = mayAct(viewer, {
    offices: task.offices,
    strategic: isStrategic(step, task.key),
    subject: task.subjectId,
    ownAffair: isOwnAffair(step, task.key),
    conflicts: conflictsIn(step, task.key, task.conflicts),
    distinct: distinctPersons(step, task.decisions),
  });
  const silence = acting instanceof Refusal ? silenceFor(viewer, task, step.kind, acting, now) : undefined;
  if (acting instanceof Refusal && !silence?.reached) {
    return { ...none, listed: acting.code === 'ESCALATION_SEES_ONLY' };
  }
  const state = taskState(task);
  const offers = offersOf(step, stepState(task, state), state, {
    returns: task.returns,
    maxReturns: definition.returns.atMost,
    today: task.today,
    effectiveDatePassed: task.effectiveDate !== null && task.effectiveDate < task.today,
    documents: documentsToVerify(checklistFor(definition, task.facts), task.incoming),
    ...(silence && { silence }),
  });
  // A board's secretary has a task in which nothing is said: it waits for the session.
  if (offers.length === 0) return { may: ['read'], offers, listed: true };
  const declares = silence === undefined && refuseDeclaring(step, task.key) === null;
  return {
    may: declares ? ['read', 'decide', 'declare-conflict'] : ['read', 'decide'],
    offers,
    listed: true,
  };
}

/** The silence that HR may enter for a giver of an opinion, now or later; undefined for everybody else. */
function silenceFor(
  viewer: Viewer,
  { dueAt, hrTold, hrPosition }: TaskRecord,
  kind: string,
  refused: Refusal,
  now: number,
): Silence | undefined {
  if (kind !== 'opinion' || !maySpeakForSilence(viewer, refused, hrPosition ?? undefined)) return undefined;
  return silenceOf(dueAt === null ? now : Date.parse(dueAt), hrTold, now);
}

/** Whoever HR's task about an office without anybody has reached answers it. */
function namingPowers(viewer: Viewer, task: TaskRecord): TaskPowers {
  const acting = mayAct(viewer, namingQuestion(task.offices, task.subjectId, task.conflicts));
  if (acting instanceof Refusal) return { ...none, listed: acting.code === 'ESCALATION_SEES_ONLY' };
  const offers = task.missing ? namingOffers(remedyFor(task.missing, task.today)) : [];
  return { may: ['read', 'decide'], offers, listed: true };
}

function mendingPowers(viewer: Viewer, task: TaskRecord): TaskPowers {
  const mine = mayHandleProposal(viewer, {
    proposer: task.proposer ?? undefined,
    proposerId: task.proposerId,
    subjectId: task.subjectId,
    hrPosition: task.hrPosition ?? undefined,
  });
  if (!mine) return { ...none, listed: seesEscalated(viewer, task) };
  return {
    may: task.decidedAt === null ? ['read', 'resubmit', 'withdraw'] : ['read', 'resubmit'],
    offers: [],
    listed: true,
  };
}

function seesEscalated(viewer: Viewer, task: TaskRecord): boolean {
  const held = new Set<string>(viewer.offices.map(({ position }) => `position/${position}`));
  return (
    viewer.person !== task.subjectId &&
    task.offices.some(({ office, reason }) => reason === 'escalated' && held.has(office))
  );
}

function taskState(task: TaskRecord): TaskState {
  const { id, key, sequence, state, verdict } = task;
  const decidedBy = task.decidedBy?.id ?? null;
  return { id, key, office: task.assigned, sequence, state, verdict, decidedBy, closedAt: null };
}

function stepState(task: TaskRecord, only: TaskState): StepState {
  const { step, stepState: state, stepOutcome: outcome, blocked } = task;
  return { key: step, state, outcome, tasks: [only], blocked };
}
