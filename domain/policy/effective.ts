import type { Day } from '../calendar/day.js';
import { Refusal } from '../refusal.js';

/** A value of a policy, the first day on which it holds, and the article that says so. */
export interface Provision<T> {
  readonly from: Day;
  readonly value: T;
  readonly source: string;
}

/** A legal number over time. */
export interface Policy<T> {
  /** Earliest first. */
  readonly provisions: readonly Provision<T>[];
  /** The value in force on a day. @throws Refusal POLICY_NOT_IN_FORCE before the first provision */
  readonly at: (day: Day) => T;
  /** The provision in force on a day. @throws Refusal POLICY_NOT_IN_FORCE before the first provision */
  readonly provisionAt: (day: Day) => Provision<T>;
}

/** What stands as source where no rule names a number. */
export const JENJANG_DEFAULT = 'Jenjang default';

/** Since when our own defaults hold: the day PP 11/2017, which the processes serve, took effect. */
export const DEFAULTS_FROM: Day = '2017-04-07';

/**
 * A policy from its provisions, each in force until the next begins.
 *
 * @throws RangeError unless there is one and they are in order of their days
 * @example
 * const term = effective([
 *   { from: '2014-10-17', value: 10, source: 'UU 30/2014 Ps 53(2)' },
 *   { from: '2020-11-02', value: 5, source: 'UU 11/2020 Ps 175' },
 * ]);
 * term.at('2020-11-01') // 10
 * term.at('2020-11-02') // 5
 */
export function effective<T>(provisions: readonly Provision<T>[]): Policy<T> {
  const [first, ...later] = provisions;
  if (!first) throw new RangeError('a policy without a provision');
  later.reduce((before, next) => {
    if (next.from <= before.from)
      throw new RangeError(`provision of ${next.from} after that of ${before.from}`);
    return next;
  }, first);
  const earliest = first.from;

  function provisionAt(day: Day): Provision<T> {
    const inForce = provisions.findLast(({ from }) => from <= day);
    if (!inForce) throw new Refusal('POLICY_NOT_IN_FORCE', { day, from: earliest });
    return inForce;
  }

  return { provisions, provisionAt, at: (day) => provisionAt(day).value };
}

/** The value that is in force last, for texts that speak of no day. */
export function latestOf<T>({ provisions }: Policy<T>): T {
  const last = provisions.at(-1);
  if (!last) throw new RangeError('a policy without a provision');
  return last.value;
}

/** A policy that no rule prescribes: ours, until somebody sets another. */
export function byDefault<T>(value: T): Policy<T> {
  return effective([{ from: DEFAULTS_FROM, value, source: JENJANG_DEFAULT }]);
}
