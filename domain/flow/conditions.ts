import type { Facts, Fields } from './fields.js';

/** Names of the fields of `F` that have, or for all one knows may have, the type `T`. */
export type FactNamed<F extends Fields, T> = {
  [K in keyof F & string]: T extends F[K]['type'] ? K : never;
}[keyof F & string];

/**
 * When a block applies. The names are those of the definition's facts and the types must fit: a text in a
 * numeric condition does not compile.
 */
export type Condition<F extends Fields = Fields> =
  | { readonly kind: 'is'; readonly fact: FactNamed<F, 'flag'> }
  | { readonly kind: 'at-least'; readonly fact: FactNamed<F, 'number'>; readonly value: number }
  | { readonly kind: 'equals'; readonly fact: FactNamed<F, 'choice'>; readonly value: string }
  | { readonly kind: 'not'; readonly of: Condition<F> }
  | { readonly kind: 'all'; readonly of: readonly Condition<F>[] }
  | { readonly kind: 'any'; readonly of: readonly Condition<F>[] };

/** The flag is set. */
export function is<const K extends string>(fact: K) {
  return { kind: 'is', fact } as const;
}

/** The number is `value` or more. */
export function atLeast<const K extends string>(fact: K, value: number) {
  return { kind: 'at-least', fact, value } as const;
}

/** The choice is `value`. */
export function equals<const K extends string>(fact: K, value: string) {
  return { kind: 'equals', fact, value } as const;
}

export function not<const C>(of: C) {
  return { kind: 'not', of } as const;
}

export function all<const C extends readonly unknown[]>(...of: C) {
  return { kind: 'all', of } as const;
}

export function any<const C extends readonly unknown[]>(...of: C) {
  return { kind: 'any', of } as const;
}

/**
 * Whether a condition holds for these facts. A fact that is missing holds no condition but `not`.
 *
 * @example
 * holds(is('ownRequest'), { ownRequest: true }) // true
 */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'is':
      return facts[condition.fact] === true;
    case 'at-least': {
      const value = facts[condition.fact];
      return typeof value === 'number' && value >= condition.value;
    }
    case 'equals':
      return facts[condition.fact] === condition.value;
    case 'not':
      return !holds(condition.of, facts);
    case 'all':
      return condition.of.every((each) => holds(each, facts));
    case 'any':
      return condition.of.some((each) => holds(each, facts));
  }
}

/** The facts that a condition reads. */
export function factsRead(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'is':
    case 'at-least':
    case 'equals':
      return [condition.fact];
    case 'not':
      return factsRead(condition.of);
    case 'all':
    case 'any':
      return condition.of.flatMap(factsRead);
  }
}
