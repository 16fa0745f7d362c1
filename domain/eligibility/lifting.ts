import type { EligibilityRule } from './rule.js';
import { eligibilityRules } from './rules.js';

/** The document that lifts each rule that has one. */
const lifting = new Map(
  Object.values<EligibilityRule>(eligibilityRules).flatMap(({ key, liftedBy }): [string, string][] =>
    liftedBy === undefined ? [] : [[key, liftedBy]],
  ),
);

/** Kinds of document that would lift these rules. @example liftingKinds(['no-moratorium', 'tenure']) // ['ministry-consent'] */
export function liftingKinds(rules: readonly string[]): readonly string[] {
  return rules.flatMap((rule) => lifting.get(rule) ?? []);
}

/** The rules among these that none of the kinds of document would lift. */
export function notLifted(rules: readonly string[], kinds: readonly string[]): readonly string[] {
  return rules.filter((rule) => !kinds.includes(lifting.get(rule) ?? ''));
}

/** A step, as far as it may wait for a document. */
interface Waiting {
  readonly state: string;
  readonly detail: { readonly blocked?: readonly string[] };
}

/** Kinds of document that would lift what the open checks are blocked by. @param steps the latest iteration of each */
export function awaitedKinds(steps: readonly Waiting[]): readonly string[] {
  return steps.flatMap(({ state, detail }) => (state === 'open' ? liftingKinds(detail.blocked ?? []) : []));
}
