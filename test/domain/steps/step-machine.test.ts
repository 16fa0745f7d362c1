import { describe, expect } from '@jest/globals';
import { Refusal } from '../../../domain/refusal.js';
import { type Decided, decide } from '../../../domain/steps/decide.js';
import { offersOf } from '../../../domain/steps/machines.js';
import type { CaseContext, StepState } from '../../../domain/steps/step.js';
import { verdictTitles } from '../../../domain/steps/verdicts.js';
import { fc, test as property } from '../../support/property.js';
import { type AnyStep, type Attempt, anyAttempts, anyContext, anyOpinion, anyStep } from './any-step.js';
import { fresh, opened } from './opened.js';
import { type Record, refusalsOf, standing } from './reference.js';

const words: readonly string[] = [...Object.keys(verdictTitles), 'maybe'];

describe('whatever the step and whatever is attempted on it', () => {
  property.prop([anyStep, anyAttempts, anyContext])(
    'it agrees with the reference on what is refused, on the outcome and on who is asked',
    (step, attempts, context) => {
      const said: { task: number; word: string }[] = [];
      expectAgreement(step, opened(step.definition, step.blocked), said);
      run(step, attempts, context, (before, attempt, answer) => {
        const allowed = refusalsOf(step, said, attempt, context);
        if (answer instanceof Refusal) {
          expect(allowed).toContain(answer.code);
          return expectAgreement(step, before, said);
        }
        expect(allowed).toEqual([]);
        said.push({ task: attempt.task, word: attempt.verdict });
        expectAgreement(step, answer.step, said);
      });
    },
  );

  property.prop([anyStep, anyAttempts, anyContext])(
    'what is settled never changes, and an outcome once there stays',
    (step, attempts, context) => {
      run(step, attempts, context, (before, _, answer) => {
        if (answer instanceof Refusal) return;
        for (const [index, task] of before.tasks.entries())
          if (task.state === 'done' || task.state === 'cancelled')
            expect(answer.step.tasks[index]).toEqual(task);
        if (before.outcome !== null) expect(answer.step.outcome).toBe(before.outcome);
        expect(answer.closed).toBe(before.state === 'open' && answer.step.state === 'closed');
      });
    },
  );

  property.prop([anyStep, anyAttempts, anyContext])(
    'a verdict is kept with who gave it and when, and one verdict settles one task',
    (step, attempts, context) => {
      let at = 0;
      run(step, attempts, context, (before, attempt, answer) => {
        at += 1;
        if (answer instanceof Refusal) return;
        const done = answer.step.tasks.filter(({ state }) => state === 'done');
        expect(done).toHaveLength(before.tasks.filter(({ state }) => state === 'done').length + 1);
        expect(answer.step.tasks[attempt.task]).toMatchObject({
          state: 'done',
          verdict: attempt.verdict,
          decidedBy: attempt.by,
          closedAt: at,
        });
      });
    },
  );

  property.prop([anyStep, anyAttempts, anyContext])(
    'a closed step waits for nobody, but for those who are to acknowledge; an open one always for somebody',
    (step, attempts, context) => {
      run(step, attempts, context, (before, _, answer) => {
        const after = answer instanceof Refusal ? before : answer.step;
        const pending = after.tasks.filter(({ state }) => state === 'open' || state === 'waiting');
        if (after.state === 'open') expect(pending.some(({ state }) => state === 'open')).toBe(true);
        else if (step.definition.kind !== 'announce') expect(pending).toEqual([]);
        expect(after.outcome === null).toBe(after.state === 'open');
      });
    },
  );

  property.prop([anyStep, anyAttempts, anyContext])(
    'in order means one at a time, each after all before it',
    (step, attempts, context) => {
      fc.pre(opened(step.definition).tasks.some(({ sequence }) => sequence > 0));
      run(step, attempts, context, (before, _, answer) => {
        const after = answer instanceof Refusal ? before : answer.step;
        const states = after.tasks.map(({ state }) => state);
        if (after.state === 'open') expect(states.join(' ')).toMatch(/^(done )*open( waiting)*$/);
        else expect(states.join(' ')).toMatch(/^done( done)*( cancelled)*$/);
      });
    },
  );

  property.prop([anyStep, anyAttempts, anyContext])(
    'every verdict that is offered is taken, and every other refused',
    (step, attempts, context) => {
      run(step, attempts, context, (before) => {
        for (const [task, row] of before.tasks.entries()) {
          const offers = row.state === 'open' ? offersOf(step.definition, before, row, context) : [];
          const accepts = (reason: string | undefined) =>
            words.filter((verdict) => {
              const answer = attemptOn(step, before, { task, verdict, reason, by: 'ani' }, context, 1);
              return !(answer instanceof Refusal);
            });
          expect(accepts('Alasan').sort()).toEqual(offers.map(({ verdict }) => verdict).sort());
          const freely = offers.filter(({ required }) => !required.includes('reason'));
          expect(accepts(undefined).sort()).toEqual(freely.map(({ verdict }) => verdict).sort());
        }
      });
    },
  );
});

property.prop([anyStep, anyAttempts])(
  'a case goes back as often as its definition allows, and not once more',
  (step, attempts) => {
    let returns = 0;
    let state = opened(step.definition, step.blocked);
    for (const attempt of [...attempts, ...attempts, ...attempts]) {
      const answer = attemptOn(step, state, attempt, { ...fresh, returns }, 1);
      if (answer instanceof Refusal) continue;
      state = answer.step;
      if (state.outcome !== 'returned') continue;
      returns += 1;
      state = opened(step.definition, step.blocked); // resubmitted: the step is done anew
    }
    expect(returns).toBeLessThanOrEqual(fresh.maxReturns);
  },
);

const opinions = anyOpinion.chain((definition) => {
  const given = definition.by.map((_, task) =>
    fc.constantFrom('supported', 'objected').map((verdict) => ({ task, verdict, reason: 'x', by: 'ani' })),
  );
  return fc.tuple(...given).chain((list) =>
    fc.record({
      step: fc.constant<AnyStep>({ definition, blocked: [] }),
      one: fc.shuffledSubarray(list, { minLength: list.length }),
      other: fc.shuffledSubarray(list, { minLength: list.length }),
    }),
  );
});

property.prop([opinions])('the order in which opinions come in does not matter', ({ step, one, other }) => {
  const [first, second] = [one, other].map((order) => {
    const last = order.reduce((state, attempt) => {
      const answer = attemptOn(step, state, attempt, fresh, 1);
      return answer instanceof Refusal ? state : answer.step;
    }, opened(step.definition));
    return last;
  });
  expect(second).toEqual(first);
  expect(first?.state).toBe('closed');
});

type Look = (before: StepState, attempt: Attempt, answer: Decided | Refusal) => void;

/** Makes the attempts one after the other at the times 1, 2, 3 …; nothing that is passed in may be changed. */
function run(step: AnyStep, attempts: readonly Attempt[], context: CaseContext, look: Look): void {
  let state = frozen(opened(step.definition, step.blocked));
  for (const [index, attempt] of attempts.entries()) {
    const answer = attemptOn(step, state, attempt, context, index + 1);
    look(state, attempt, answer);
    if (!(answer instanceof Refusal)) state = frozen(answer.step);
  }
}

function attemptOn(step: AnyStep, state: StepState, attempt: Attempt, context: CaseContext, now: number) {
  const { task, verdict, reason, by } = attempt;
  const command = { taskId: `t${task + 1}`, verdict, answer: { reason }, by };
  return decide(step.definition, state, command, context, now);
}

function expectAgreement(step: AnyStep, state: StepState, said: Record): void {
  const open = state.tasks.flatMap((task, index) => (task.state === 'open' ? [index] : []));
  expect({ outcome: state.outcome, open }).toEqual(standing(step, said));
}

/** So that a machine that changes what it was given throws. */
function frozen(state: StepState): StepState {
  for (const task of state.tasks) Object.freeze(task);
  Object.freeze(state.tasks);
  return Object.freeze(state);
}
