import { describe, expect, test } from '@jest/globals';
import { namedOffices } from '../../../domain/access/offices.js';
import {
  announce,
  approval,
  check,
  document,
  opinion,
  record,
  workingDays,
} from '../../../domain/flow/blocks.js';
import { Refusal } from '../../../domain/refusal.js';
import { decide } from '../../../domain/steps/decide.js';
import { offersOf } from '../../../domain/steps/machines.js';
import type { CaseContext, StepState } from '../../../domain/steps/step.js';
import type { WordStep } from './any-step.js';
import { fresh, opened } from './opened.js';

const title = namedOffices['competent-official'];
const within = workingDays(3);
const decision = approval('decision', {
  title,
  within,
  by: ['competent-official', 'appointing-authority'],
  mode: 'all-of',
});
const eitherOf = { ...decision, mode: 'any-of' } as const;
const inTurn = { ...decision, mode: 'in-order' } as const;
const views = opinion('views', { title, within, by: ['releasing-agency-head', 'receiving-agency-head'] });
const rules = check('rules', { title, within, rules: ['tenure'], overridableBy: 'competent-official' });
const decree = document('decree', {
  title,
  within,
  template: 'rotation-decree',
  initials: ['hr-agency-head', 'competent-official'],
  signature: 'appointing-authority',
  certifiedBy: 'hr-agency-head',
  strategic: true,
});
const notice = announce('notice', { title, within, to: ['subject', 'receiving-agency-head'] });

describe('refused is', () => {
  test('a task that the step does not have', () => {
    expect(refusal(decision, opened(decision), 't9', 'approved').code).toBe('TASK_UNKNOWN');
  });

  test('a second verdict on a settled task, with what was decided, by whom and when', () => {
    const after = taken(views, opened(views), 't1', 'supported');
    expect(refusal(views, after, 't1', 'objected')).toMatchObject({
      code: 'ALREADY_DECIDED',
      values: { verdict: 'supported', by: 'ani', at: '2026-11-02T02:00:00.000Z' },
    });
  });

  test('a verdict out of turn', () => {
    expect(refusal(inTurn, opened(inTurn), 't2', 'approved')).toMatchObject({
      code: 'TASK_NOT_OPEN',
      values: { state: 'waiting' },
    });
    expect(refusal(decree, opened(decree), 't3', 'signed').code).toBe('TASK_NOT_OPEN');
  });

  test('a verdict on a task whose step was settled by another', () => {
    const after = taken(eitherOf, opened(eitherOf), 't2', 'approved');
    expect(refusal(eitherOf, after, 't1', 'rejected')).toMatchObject({
      code: 'TASK_NOT_OPEN',
      values: { state: 'cancelled' },
    });
  });

  test('a verdict while the step is paused', () => {
    const state = opened(decision);
    const paused: StepState = {
      ...state,
      state: 'paused',
      tasks: state.tasks.map((task) => ({ ...task, state: 'paused' })),
    };
    expect(refusal(decision, paused, 't1', 'approved').values).toEqual({ state: 'paused' });
  });

  test('a word that the task does not take, naming those it does', () => {
    expect(refusal(views, opened(views), 't1', 'approved')).toMatchObject({
      code: 'VERDICT_NOT_OFFERED',
      values: { verdict: 'approved', offered: 'supported, objected' },
    });
    expect(refusal(views, opened(views), 't1', 'returned').code).toBe('VERDICT_NOT_OFFERED');
    expect(refusal(decree, opened(decree), 't1', 'signed').code).toBe('VERDICT_NOT_OFFERED');
  });

  test('a return beyond the limit, with the count and the limit', () => {
    expect(refusal(decision, opened(decision), 't1', 'returned', { ...fresh, returns: 2 })).toMatchObject({
      code: 'RETURN_LIMIT_REACHED',
      values: { returns: 2, limit: 2 },
    });
  });

  test('overriding what nobody may override', () => {
    const state = opened(rules, ['no-sanction', 'same-level']);
    expect(refusal(rules, state, 't1', 'approved')).toMatchObject({
      code: 'RULE_NOT_OVERRIDABLE',
      values: { rules: 'no-sanction, same-level' },
    });
  });

  test.each([
    ['an objection', views, 'objected'],
    ['a rejection', decision, 'rejected'],
    ['a return', decision, 'returned'],
    ['an override', rules, 'approved'],
  ] as const)('%s without a reason', (_what, step, verdict) => {
    expect(refusal(step, opened(step), 't1', verdict, fresh, undefined).code).toBe('REASON_REQUIRED');
    expect(refusal(step, opened(step), 't1', verdict, fresh, '').code).toBe('REASON_REQUIRED');
  });
});

describe('approval', () => {
  test('by all goes on until the last has approved', () => {
    const half = taken(decision, opened(decision), 't2', 'approved');
    expect(half).toMatchObject({ state: 'open', outcome: null });
    expect(taken(decision, half, 't1', 'approved')).toMatchObject({ state: 'closed', outcome: 'approved' });
  });

  test('by any is there with the first, and takes the task from the others', () => {
    const after = taken(eitherOf, opened(eitherOf), 't2', 'approved');
    expect(after.outcome).toBe('approved');
    expect(statesOf(after)).toEqual(['cancelled', 'done']);
  });

  test('in order asks the next once the one before has approved', () => {
    expect(statesOf(opened(inTurn))).toEqual(['open', 'waiting']);
    expect(statesOf(taken(inTurn, opened(inTurn), 't1', 'approved'))).toEqual(['done', 'open']);
  });

  test.each(['rejected', 'returned'] as const)('one who says %s settles it for all', (verdict) => {
    for (const step of [decision, eitherOf, inTurn]) {
      const after = taken(step, opened(step), 't1', verdict);
      expect(after).toMatchObject({ state: 'closed', outcome: verdict });
      expect(statesOf(after)).toEqual(['done', 'cancelled']);
    }
  });
});

test('opinions bind nobody: an objection is recorded and the other is still asked', () => {
  const half = taken(views, opened(views), 't1', 'objected');
  expect(statesOf(half)).toEqual(['done', 'open']);
  expect(taken(views, half, 't2', 'supported')).toMatchObject({ state: 'closed', outcome: 'objected' });
});

describe('of a giver who stays silent', () => {
  const from = Date.parse('2026-11-12T00:30:00Z');
  const silent: CaseContext = { ...fresh, silence: { from, reached: true } };

  test('HR enters that there is no opinion, and nothing else', () => {
    expect(refusal(views, opened(views), 't1', 'supported', silent)).toMatchObject({
      code: 'VERDICT_NOT_OFFERED',
      values: { offered: 'no-opinion' },
    });
    expect(taken(views, opened(views), 't1', 'no-opinion', silent)).toMatchObject({ state: 'open' });
  });

  test('not before its time, and then told from when', () => {
    const early = { ...fresh, silence: { from, reached: false } };
    expect(refusal(views, opened(views), 't1', 'no-opinion', early)).toMatchObject({
      code: 'NO_OPINION_TOO_EARLY',
      values: { at: '2026-11-12T00:30:00.000Z' },
    });
  });

  test('the giver does not say so of themselves', () => {
    expect(refusal(views, opened(views), 't1', 'no-opinion').code).toBe('VERDICT_NOT_OFFERED');
  });

  test.each([
    ['objected', 'objected'],
    ['supported', 'supported'],
    ['no-opinion', 'no-opinion'],
  ] as const)('silence beside %s makes %s', (verdict, outcome) => {
    const half = taken(views, opened(views), 't1', 'no-opinion', silent);
    const context = verdict === 'no-opinion' ? silent : fresh;
    expect(taken(views, half, 't2', verdict, context)).toMatchObject({ state: 'closed', outcome });
  });
});

test('a check that somebody overrides says so, and does not say that it passed', () => {
  expect(taken(rules, opened(rules), 't1', 'approved').outcome).toBe('overridden');
  expect(taken(rules, opened(rules, ['same-level']), 't1', 'rejected').outcome).toBe('rejected');
});

test('a document is initialled in order and then signed', () => {
  const initialled = ['t1', 't2'].reduce(
    (state, task) => taken(decree, state, task, 'initialled'),
    opened(decree),
  );
  expect(statesOf(initialled)).toEqual(['done', 'done', 'open']);
  expect(taken(decree, initialled, 't3', 'signed')).toMatchObject({ state: 'closed', outcome: 'signed' });
});

test('whoever finds a fault in a draft returns it before it is signed', () => {
  const after = taken(decree, taken(decree, opened(decree), 't1', 'initialled'), 't2', 'returned');
  expect(after.outcome).toBe('returned');
  expect(statesOf(after)).toEqual(['done', 'done', 'cancelled']);
});

test('signing asks for a new effective date only where the one asked for has passed', () => {
  const state = opened({ ...decree, initials: [] });
  const [signature] = state.tasks;
  const required = (context: CaseContext) =>
    signature && offersOf({ ...decree, initials: [] }, state, signature, context)[0]?.required;
  expect(required(fresh)).toEqual([]);
  expect(required({ ...fresh, effectiveDatePassed: true })).toEqual(['effectiveDate']);
});

test('acknowledgements come in after the announcement and change nothing about it', () => {
  const after = taken(notice, opened(notice), 't2', 'acknowledged');
  expect(after).toMatchObject({ state: 'closed', outcome: 'announced' });
  expect(statesOf(after)).toEqual(['open', 'done']);
});

test('nobody has a task in a record step', () => {
  const entry = record('entry', { title, applies: 'rotation' });
  expect(
    refusal(entry, { ...opened(entry), state: 'closed', outcome: 'recorded' }, 't1', 'approved').code,
  ).toBe('TASK_UNKNOWN');
});

function attempt(
  definition: WordStep,
  state: StepState,
  taskId: string,
  verdict: string,
  context: CaseContext,
  reason: string | undefined,
) {
  const now = Date.parse('2026-11-02T02:00:00Z');
  return decide(definition, state, { taskId, verdict, answer: { reason }, by: 'ani' }, context, now);
}

/** The step after a verdict that must be taken. */
function taken(
  definition: WordStep,
  state: StepState,
  taskId: string,
  verdict: string,
  context = fresh,
): StepState {
  const answer = attempt(definition, state, taskId, verdict, context, 'Alasan');
  if (answer instanceof Refusal) throw answer;
  return answer.step;
}

/** The refusal of a verdict that must not be taken. */
function refusal(
  definition: WordStep,
  state: StepState,
  taskId: string,
  verdict: string,
  context = fresh,
  reason?: string,
): Refusal {
  const answer = attempt(definition, state, taskId, verdict, context, reason);
  if (!(answer instanceof Refusal)) throw new Error(`${verdict} was taken`);
  return answer;
}

function statesOf({ tasks }: StepState): readonly string[] {
  return tasks.map(({ state }) => state);
}
