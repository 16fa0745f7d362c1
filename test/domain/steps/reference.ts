import type { CaseContext } from '../../../domain/steps/step.js';
import type { AnyStep, Attempt, WordStep } from './any-step.js';

/*
 * What a step is, written down a second time from the prose of the design and of the domain, as a reading of
 * the list of what was said so far. It keeps no state of tasks, and takes nothing from domain/steps.
 */

/** What was said and taken: by which task, in which word, in the order of time. */
export type Record = readonly { readonly task: number; readonly word: string }[];

export interface Standing {
  /** Null while the step goes on. */
  readonly outcome: string | null;
  /** Which tasks wait for a word now. */
  readonly open: readonly number[];
}

/** Where the step stands after what was said. */
export function standing({ definition }: AnyStep, said: Record): Standing {
  const seats = numberOfTasks(definition);
  const all = Array.from({ length: seats }, (_, index) => index);
  const unspoken = all.filter((task) => !said.some((each) => each.task === task));
  // Acknowledging follows an announcement that is already made.
  if (definition.kind === 'announce') return { outcome: 'announced', open: unspoken };
  const outcome = outcomeOf(definition, said, seats);
  if (outcome !== null) return { outcome, open: [] };
  return { outcome, open: oneAfterTheOther(definition) ? unspoken.slice(0, 1) : unspoken };
}

function outcomeOf(definition: WordStep, said: Record, seats: number): string | null {
  const heard = (word: string) => said.filter((each) => each.word === word).length;
  switch (definition.kind) {
    case 'opinion':
      // "Recorded, never binding": it ends when all have spoken, whatever they said.
      if (said.length < seats) return null;
      if (heard('objected') > 0) return 'objected';
      return heard('supported') > 0 ? 'supported' : 'no-opinion';
    case 'check':
      // The named office overrides, sends it back or refuses.
      if (heard('approved') > 0) return 'overridden';
      return said[0]?.word ?? null;
    case 'approval': {
      if (heard('rejected') > 0) return 'rejected';
      if (heard('returned') > 0) return 'returned';
      return heard('approved') >= (definition.mode === 'any-of' ? 1 : seats) ? 'approved' : null;
    }
    case 'document':
      // Initials in order, the signature last; anybody may send the draft back.
      if (heard('returned') > 0) return 'returned';
      return heard('signed') > 0 ? 'signed' : null;
    case 'record':
    case 'announce':
      return 'done';
  }
}

function oneAfterTheOther(definition: WordStep): boolean {
  return definition.kind === 'document' || (definition.kind === 'approval' && definition.mode === 'in-order');
}

function numberOfTasks(definition: WordStep): number {
  switch (definition.kind) {
    case 'check':
      return 1;
    case 'opinion':
    case 'approval':
      return definition.by.length;
    case 'document':
      return definition.initials.length + 1;
    case 'announce':
      return definition.to.length;
    case 'record':
      return 0;
  }
}

/** Which words a task takes, and which of them need a reason. */
export function wordsFor(
  step: AnyStep,
  task: number,
  { returns, maxReturns, silence }: CaseContext,
): readonly string[] {
  const sendBack = returns < maxReturns ? ['returned!'] : [];
  const { definition, blocked } = step;
  switch (definition.kind) {
    case 'opinion':
      // HR says nothing in a giver's place, but that they were silent, and that not too soon.
      if (silence) return silence.reached ? ['no-opinion'] : [];
      return ['supported', 'objected!'];
    case 'approval':
      return ['approved', ...sendBack, 'rejected!'];
    case 'check':
      return [...(blocked.length > 0 ? [] : ['approved!']), ...sendBack, 'rejected!'];
    case 'document':
      return [task === definition.initials.length ? 'signed' : 'initialled', ...sendBack];
    case 'announce':
      return ['acknowledged'];
    case 'record':
      return [];
  }
}

/** Codes with which an attempt may be refused; none where it must be taken. */
export function refusalsOf(
  step: AnyStep,
  said: Record,
  { task, verdict, reason }: Attempt,
  context: CaseContext,
): readonly string[] {
  if (task >= numberOfTasks(step.definition)) return ['TASK_UNKNOWN'];
  // Whoever commits first wins; the other is told so.
  if (said.some((each) => each.task === task)) return ['ALREADY_DECIDED'];
  if (!standing(step, said).open.includes(task)) return ['TASK_NOT_OPEN'];
  const words = wordsFor(step, task, context);
  if (words.includes(verdict)) return [];
  if (words.includes(`${verdict}!`)) return reason ? [] : ['REASON_REQUIRED'];
  return ['VERDICT_NOT_OFFERED', 'RETURN_LIMIT_REACHED', 'RULE_NOT_OVERRIDABLE', 'NO_OPINION_TOO_EARLY'];
}
