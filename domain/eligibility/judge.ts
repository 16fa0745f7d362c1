import type { Day } from '../calendar/day.js';
import type { Text } from '../text.js';
import type { EligibilityRule, Severity } from './rule.js';
import { eligibilityRules, type RuleKey } from './rules.js';
import type { EligibilitySnapshot } from './snapshot.js';

/** What one rule found, with all that a reader needs to follow it. */
export interface RuleResult {
  readonly key: RuleKey;
  readonly title: Text;
  readonly severity: Severity;
  readonly source: string;
  readonly result: 'pass' | 'fail' | 'unknown';
  readonly value: Text | null;
  readonly limit: Text | null;
  /** What could not be judged for want of it. */
  readonly missing: Text | null;
}

export interface Eligibility {
  /** Whether the case may go on: yes, when somebody overrides what failed, or not at all. */
  readonly outcome: 'passed' | 'overridable' | 'blocked';
  readonly results: readonly RuleResult[];
}

/** A rule that finds something else than before; null where only the other check asked it. */
export interface RuleDifference {
  readonly key: RuleKey;
  readonly before: RuleResult | null;
  readonly after: RuleResult | null;
}

/**
 * Judges frozen facts by the named rules, in their order. Unknown counts as failed. The policy is that of the
 * day of the snapshot, unless another is given: a second check judges new facts by the policy of submission.
 *
 * @throws Refusal POLICY_NOT_IN_FORCE where the day lies before a rule's first provision
 * @example judgeEligibility(['tenure'], heldForOneYear).outcome // 'overridable'
 */
export function judgeEligibility(
  rules: readonly RuleKey[],
  snapshot: EligibilitySnapshot,
  policyDay: Day = snapshot.at,
): Eligibility {
  const results = rules.map((key) => judgeRule(key, snapshot, policyDay));
  const failed = new Set(results.filter(({ result }) => result !== 'pass').map(({ severity }) => severity));
  const outcome = failed.has('block') ? 'blocked' : failed.has('overridable') ? 'overridable' : 'passed';
  return { outcome, results };
}

/**
 * What has changed from one check to the next, rule by rule, in the order of the later one.
 *
 * @example differences(submitted.results, beforeDecision.results) // [] where nothing changed
 */
export function differences(
  before: readonly RuleResult[],
  after: readonly RuleResult[],
): readonly RuleDifference[] {
  const keys = new Set([...after, ...before].map(({ key }) => key));
  return [...keys]
    .map((key) => ({ key, before: resultOf(key, before), after: resultOf(key, after) }))
    .filter((pair) => !sameFinding(pair.before, pair.after));
}

function judgeRule(key: RuleKey, snapshot: EligibilitySnapshot, policyDay: Day): RuleResult {
  const rule: EligibilityRule = eligibilityRules[key];
  const { title, source } = rule;
  const severity = rule.severity.at(policyDay);
  const judgement = rule.judge(snapshot, policyDay);
  const missing = 'missing' in judgement ? judgement.missing : undefined;
  const { result, value, limit } = judgement;
  return { key, title, severity, source, result, value, limit, missing: missing ?? null };
}

function resultOf(key: RuleKey, results: readonly RuleResult[]): RuleResult | null {
  return results.find((one) => one.key === key) ?? null;
}

/** Titles and sources may be reworded between two checks; what counts is what was found and what was asked. */
function sameFinding(one: RuleResult | null, other: RuleResult | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.result === other.result &&
    one.severity === other.severity &&
    sameText(one.value, other.value) &&
    sameText(one.limit, other.limit) &&
    sameText(one.missing, other.missing)
  );
}

function sameText(one: Text | null, other: Text | null): boolean {
  return one?.id === other?.id && one?.en === other?.en;
}
