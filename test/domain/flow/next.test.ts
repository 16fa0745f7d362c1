import { parallel, sequence, when } from '../../../domain/flow/blocks.js';
import { is } from '../../../domain/flow/conditions.js';
import { stepsOf } from '../../../domain/flow/define.js';
import type { Facts } from '../../../domain/flow/fields.js';
import { next, type StepStatus } from '../../../domain/flow/next.js';
import { fc, test as property } from '../../support/property.js';
import { anyFacts, anyFlow, precedence } from './any-flow.js';
import { sampleProcess, sampleStep } from './sample.js';

const order = fc.infiniteStream(fc.nat());

describe('whatever the flow, the facts and the order in which steps are closed', () => {
  property.prop([anyFlow, anyFacts, order])(
    'it ends; each step on the way opens exactly once, when those before it are done, and no other',
    (flow, facts, choices) => {
      const before = precedence(flow, facts);
      const run = new Run(flow, facts, choices);
      while (run.advance()) {
        const ready = [...before].filter(
          ([key, all]) => run.unseen(key) && [...all].every((each) => run.done(each)),
        );
        expect(ready).toEqual([]); // all that could open has opened
        for (const key of run.open()) {
          expect(before.has(key)).toBe(true); // on the way
          for (const each of before.get(key) ?? []) expect(run.done(each)).toBe(true);
        }
        run.closeOne('approved');
      }
      expect(run.end).toBe('completed');
      expect([...run.opened].sort()).toEqual([...before.keys()].sort()); // once each
    },
  );

  property.prop([anyFlow, anyFacts, order, order])(
    'the order does not matter: the same steps are closed in the end',
    (flow, facts, choices, otherChoices) => {
      const [one, other] = [new Run(flow, facts, choices), new Run(flow, facts, otherChoices)];
      one.toEnd();
      other.toEnd();
      expect([...other.opened].sort()).toEqual([...one.opened].sort());
    },
  );

  property.prop([anyFlow, anyFacts, order])(
    'the skipped are exactly those not on the way, and are known from the start',
    (flow, facts, choices) => {
      const before = precedence(flow, facts);
      const off = stepsOf(flow)
        .map(({ key }) => key)
        .filter((key) => !before.has(key));
      const run = new Run(flow, facts, choices);
      while (run.advance()) {
        expect([...run.skipped].sort()).toEqual([...off].sort());
        run.closeOne('approved');
      }
      expect([...run.skipped].sort()).toEqual([...off].sort());
    },
  );

  property.prop([anyFlow, anyFacts, order, fc.nat({ max: 20 })])(
    'a rejection ends it at once and opens nothing',
    (flow, facts, choices, closings) => {
      fc.pre(precedence(flow, facts).size > 0);
      const run = new Run(flow, facts, choices);
      for (let count = 0; run.advance() && count < closings && run.open().length + run.left() > 1; count += 1)
        run.closeOne('approved');
      run.closeOne('rejected');
      const opened = run.opened.length;
      expect(run.advance()).toBe(false);
      expect(run.end).toBe('rejected');
      expect(run.opened).toHaveLength(opened);
    },
  );

  property.prop([anyFlow, anyFacts, order, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })])(
    'a return opens nothing until the step is superseded; then it opens once an iteration and all ends as before',
    (flow, facts, choices, returns) => {
      const run = new Run(flow, facts, choices);
      let returned = 0;
      for (const again of returns) {
        if (!run.advance()) break;
        if (!again) {
          run.closeOne('approved');
          continue;
        }
        const key = run.closeOne('returned');
        returned += 1;
        const opened = run.opened.length;
        expect(run.advance()).toBe(true);
        expect(run.opened).toHaveLength(opened);
        run.supersede(key);
      }
      run.toEnd();
      expect(run.end).toBe('completed');
      expect(run.opened).toHaveLength(precedence(flow, facts).size + returned);
    },
  );

  property.prop([anyFlow, anyFacts, fc.array(fc.nat({ max: 30 }))])(
    'steps that depend on a changed fact are done anew, and only they',
    (flow, facts, picks) => {
      const keys = [...precedence(flow, facts).keys()];
      const anew = new Set(keys.filter((_, index) => picks.includes(index)));
      const statuses = keys.map(
        (key): StepStatus => ({
          key,
          state: anew.has(key) ? 'superseded' : 'closed',
          outcome: 'approved',
        }),
      );
      const run = new Run(flow, facts, zeros(), statuses);
      run.toEnd();
      expect(run.end).toBe('completed');
      expect([...run.opened].sort()).toEqual([...anew].sort());
    },
  );
});

describe('in particular', () => {
  const flow = sequence(
    sampleStep('a'),
    parallel(sequence(sampleStep('b'), sampleStep('c')), sampleStep('d')),
    when(is('urgent'), sampleStep('e'), sampleStep('f')),
  );
  const process = sampleProcess(flow);
  const closed = (key: string, outcome = 'approved'): StepStatus => ({ key, state: 'closed', outcome });
  const keys = (steps: readonly StepStatus[], facts: Facts = {}) =>
    next(process, steps, facts).open.map(({ key }) => key);

  test('a step at the side of a returned one does not let its successor open', () => {
    expect(keys([closed('a'), closed('d', 'returned'), closed('b')])).toEqual([]);
  });
  test('a paused step is neither done nor opened again', () => {
    expect(keys([closed('a'), { key: 'b', state: 'paused', outcome: null }])).toEqual(['d']);
  });
  test('a fact that is missing holds no condition', () => {
    expect(keys([closed('a'), closed('b'), closed('c'), closed('d')])).toEqual(['f']);
  });
  test('what is skipped says which condition decided it', () => {
    expect(next(process, [], { urgent: true }).skipped).toEqual([{ key: 'f', because: is('urgent') }]);
  });
});

function zeros(): IterableIterator<number> {
  return fc.sample(fc.infiniteStream(fc.constant(0)), 1)[0] ?? [].values();
}

/** A case that does nothing but open what `next` says and close one open step at a time. */
class Run {
  readonly opened: string[] = [];
  skipped: readonly string[] = [];
  end: string | null = null;
  readonly #process;
  readonly #statuses = new Map<string, StepStatus>();

  constructor(
    flow: Parameters<typeof sampleProcess>[0],
    readonly facts: Facts,
    readonly choices: Iterator<number>,
    steps: readonly StepStatus[] = [],
  ) {
    this.#process = sampleProcess(flow);
    for (const step of steps) this.#statuses.set(step.key, step);
  }

  /** Opens what is due; false when the case has ended. */
  advance(): boolean {
    const asked = next(this.#process, [...this.#statuses.values()], this.facts);
    // Asked twice, and with the rows in another order, it answers the same.
    expect(next(this.#process, [...this.#statuses.values()].reverse(), this.facts)).toEqual(asked);
    for (const { key } of asked.open) {
      this.opened.push(key);
      this.#statuses.set(key, { key, state: 'open', outcome: null });
    }
    const again = next(this.#process, [...this.#statuses.values()], this.facts);
    expect(again).toEqual({ ...asked, open: [] }); // what is opened is not opened again
    this.skipped = asked.skipped.map(({ key }) => key);
    this.end = asked.end;
    return asked.end === null;
  }

  closeOne(outcome: string): string {
    const open = this.open();
    const key = open[this.choices.next().value % open.length];
    if (key === undefined) throw new Error('the case stands still: nothing is open and it has not ended');
    this.#statuses.set(key, { key, state: 'closed', outcome });
    return key;
  }

  supersede(key: string): void {
    this.#statuses.set(key, { key, state: 'superseded', outcome: 'returned' });
  }

  toEnd(): void {
    while (this.advance()) this.closeOne('approved');
  }

  open(): readonly string[] {
    return [...this.#statuses.values()].filter(({ state }) => state === 'open').map(({ key }) => key);
  }

  /** How many steps on the way have not been opened. */
  left(): number {
    return [...precedence(this.#process.flow, this.facts).keys()].filter((key) => this.unseen(key)).length;
  }

  done(key: string): boolean {
    return this.#statuses.get(key)?.state === 'closed';
  }

  unseen(key: string): boolean {
    return !this.#statuses.has(key);
  }
}
