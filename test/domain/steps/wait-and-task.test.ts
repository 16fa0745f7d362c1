import { describe, expect, test } from '@jest/globals';
import { task, wait, workingDays } from '../../../domain/flow/blocks.js';
import { flag, pastDate, text } from '../../../domain/flow/fields.js';
import { Refusal } from '../../../domain/refusal.js';
import { decide, type Verdicted } from '../../../domain/steps/decide.js';
import { demandsOf, isOwnAffair } from '../../../domain/steps/demands.js';
import { offersOf } from '../../../domain/steps/machines.js';
import type { StepState, TaskState } from '../../../domain/steps/step.js';
import { fresh } from './opened.js';

const title = { id: 'Judul', en: 'Title' };
const clearance = wait('clearance', { title, enteredBy: 'hr-agency-head', within: workingDays(10) });
const form = { number: text(title, 20), date: pastDate(title), note: text(title, 50), copied: flag(title) };
const chore = task('chore', {
  title,
  by: ['subject', 'receiving-superior'],
  form,
  optional: ['note', 'copied'],
  within: workingDays(5),
  waivable: true,
});
const answer = { number: 'AK-1', date: '2026-11-20', result: 'approved' };
const filled = { number: '800/1', date: '2026-11-23' };

describe('an answer from outside', () => {
  test('is refused without one of its parts, with a part too many, and with a date still to come', () => {
    const { number: _, ...nameless } = answer;
    expect(say(clearance, { form: nameless })).toMatchObject({
      code: 'FIELD_MISSING',
      values: { field: [{ key: 'number', en: 'Number of the letter' }] },
    });
    expect(say(clearance, { form: { ...answer, colour: 'red' } })).toMatchObject({
      code: 'FIELD_NOT_ASKED',
      values: { field: 'colour' },
    });
    expect(say(clearance, { form: { ...answer, date: '2026-11-24' } })).toMatchObject({
      code: 'DATE_IN_FUTURE',
      values: { given: '2026-11-24', latest: '2026-11-23' },
    });
  });

  test.each(['approved', 'rejected'])('that is %s makes that the outcome', (result) => {
    const decided = say(clearance, { form: { ...answer, result } });
    expect(decided).toMatchObject({ closed: true, step: { state: 'closed', outcome: result } });
  });

  test('may come back incomplete: the case is returned to its proposer, as often as any', () => {
    expect(say(clearance, { verdict: 'returned', reason: 'Berkas kurang' })).toMatchObject({
      step: { outcome: 'returned' },
    });
    const spent = { ...fresh, returns: 2 };
    expect(
      offersOf(clearance, opened(clearance), first(clearance), spent).map(({ verdict }) => verdict),
    ).toEqual(['received']);
  });

  test('is nobody’s judgement: whoever acts in the office may enter it, but not on themselves', () => {
    expect(demandsOf(clearance, 'hr-agency-head', 'ani', [], [])).toEqual({
      strategic: false,
      excluded: new Set(['ani']),
    });
  });
});

describe('a task with a form', () => {
  test('is refused a waiver without a reason, and where it cannot be waived', () => {
    expect(say(chore, { verdict: 'waived' })).toMatchObject({ code: 'REASON_REQUIRED' });
    const { waivable: _, ...needed } = chore;
    expect(say(needed, { verdict: 'waived', reason: 'Tidak perlu' })).toMatchObject({
      code: 'VERDICT_NOT_OFFERED',
    });
  });

  test('gives nothing back to the proposer', () => {
    expect(say(chore, { verdict: 'returned', reason: 'Salah' })).toMatchObject({
      code: 'VERDICT_NOT_OFFERED',
    });
  });

  test('takes what may be left empty or not, and nothing else', () => {
    expect(say(chore, { form: filled })).not.toBeInstanceOf(Refusal);
    expect(say(chore, { form: { ...filled, note: 'x', copied: true } })).not.toBeInstanceOf(Refusal);
    expect(say(chore, { form: { ...filled, number: 3, result: 'x' } })).toMatchObject({
      code: 'FIELD_NOT_ASKED',
    });
  });

  test('is done when every office has filled in its form', () => {
    const once = say(chore, { form: filled });
    if (once instanceof Refusal) throw once;
    expect(once).toMatchObject({ closed: false });
    const second = once.step.tasks[1] as TaskState;
    const twice = decide(chore, once.step, command(second, { form: filled }), fresh, 2);
    expect(twice).toMatchObject({ closed: true, step: { outcome: 'received' } });
  });

  test('waived by all is waived; by one alone it is done', () => {
    const once = say(chore, { verdict: 'waived', reason: 'Tidak perlu' });
    if (once instanceof Refusal) throw once;
    const second = once.step.tasks[1] as TaskState;
    const waived = command(second, { verdict: 'waived', reason: 'Tidak perlu' });
    expect(decide(chore, once.step, waived, fresh, 2)).toMatchObject({ step: { outcome: 'waived' } });
    expect(decide(chore, once.step, command(second, { form: filled }), fresh, 2)).toMatchObject({
      step: { outcome: 'received' },
    });
  });

  test('asked of the employee is their own affair; of another office it is not', () => {
    expect(isOwnAffair(chore, 'subject')).toBe(true);
    expect(isOwnAffair(chore, 'receiving-superior')).toBe(false);
  });
});

type Said = { readonly verdict?: string } & Verdicted['answer'];

function say(step: typeof clearance | typeof chore | Omit<typeof chore, 'waivable'>, said: Said) {
  return decide(step, opened(step), command(first(step), said), fresh, 1);
}

function command(of: TaskState, { verdict = 'received', ...rest }: Said): Verdicted {
  return { taskId: of.id, verdict, answer: rest, by: 'budi' };
}

function first(step: { readonly kind: string }): TaskState {
  return opened(step).tasks[0] as TaskState;
}

function opened({ kind }: { readonly kind: string }): StepState {
  const keys = kind === 'wait' ? ['hr-agency-head'] : chore.by;
  const tasks = keys.map((key, index) => ({
    id: `t${index}`,
    key,
    office: `position/${key}` as const,
    sequence: 0,
    state: 'open' as const,
    verdict: null,
    decidedBy: null,
    closedAt: null,
  }));
  return { key: 'step', state: 'open', outcome: null, tasks, blocked: [] };
}
