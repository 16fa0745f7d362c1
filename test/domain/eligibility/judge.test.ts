import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differences, judgeEligibility, type RuleResult } from '../../../domain/eligibility/judge.js';
import type { EligibilityRule } from '../../../domain/eligibility/rule.js';
import { eligibilityRules, type RuleKey } from '../../../domain/eligibility/rules.js';
import { eligible, withSubject } from './snapshots.js';

const allRules = Object.keys(eligibilityRules) as RuleKey[];
const all: readonly [string, EligibilityRule][] = Object.entries(eligibilityRules);

describe('judging', () => {
  test('a failed blocking rule blocks, whatever else fails', () => {
    const snapshot = withSubject({ status: 'suspended', heldSince: '2026-11-01' });
    expect(judgeEligibility(allRules, snapshot).outcome).toBe('blocked');
    expect(judgeEligibility(['employment-active'], snapshot).outcome).toBe('blocked');
  });

  test('an unknown blocking rule blocks', () => {
    expect(judgeEligibility(['same-level'], withSubject({ level: null })).outcome).toBe('blocked');
  });

  test('a failed overridable rule waits for an override', () => {
    const { outcome, results } = judgeEligibility(allRules, withSubject({ heldSince: '2025-06-01' }));
    expect(outcome).toBe('overridable');
    expect(results.filter(({ result }) => result !== 'pass')).toEqual([
      {
        key: 'tenure',
        title: { id: 'Masa jabatan paling singkat', en: 'Minimum time in post' },
        severity: 'overridable',
        source: 'PP 11/2017 Ps 190(3)',
        result: 'fail',
        value: { id: '1 tahun 7 bulan 3 hari', en: '1 year 7 months 3 days' },
        limit: { id: '2 tahun', en: '2 years' },
        missing: null,
      },
    ]);
  });

  test('a failed warning lets the case pass', () => {
    const { outcome, results } = judgeEligibility(allRules, { ...eligible, standards: [] });
    expect(outcome).toBe('passed');
    expect(results.filter(({ result }) => result !== 'pass').map(({ key }) => key)).toEqual([
      'competency-gap',
    ]);
  });

  test('a day before the law is refused with POLICY_NOT_IN_FORCE', () => {
    expect(() => judgeEligibility(['tenure'], eligible, '2017-04-06')).toThrow(
      expect.objectContaining({ code: 'POLICY_NOT_IN_FORCE' }),
    );
  });

  test('who meets everything passes every rule, in the order asked', () => {
    const { outcome, results } = judgeEligibility(allRules, eligible);
    expect(outcome).toBe('passed');
    expect(results.map(({ key, result }) => [key, result])).toEqual(allRules.map((key) => [key, 'pass']));
  });

  test('no rules pass', () => {
    expect(judgeEligibility([], eligible)).toEqual({ outcome: 'passed', results: [] });
  });

  test('results outlive a trip through JSON', () => {
    const { results } = judgeEligibility(
      allRules,
      withSubject({ heldSince: null, level: null, status: 'x' }),
    );
    const stored: RuleResult[] = JSON.parse(JSON.stringify(results));
    expect(stored).toEqual(results);
    expect(differences(stored, results)).toEqual([]);
  });
});

describe('differences', () => {
  test('a changed result is shown with what it was', () => {
    const before = judgeEligibility(allRules, eligible).results;
    const sanctions = [{ severity: 'heavy', state: 'examining', from: '2026-11-20', to: null }] as const;
    const after = judgeEligibility(allRules, { ...eligible, sanctions }).results;
    expect(differences(before, after)).toEqual([
      {
        key: 'no-sanction',
        before: expect.objectContaining({ result: 'pass' }),
        after: expect.objectContaining({ result: 'fail' }),
      },
    ]);
  });

  test('so is a changed value with the same result', () => {
    const before = judgeEligibility(['tenure'], eligible).results;
    const after = judgeEligibility(['tenure'], withSubject({ heldSince: '2024-05-01' })).results;
    expect(differences(before, after).map(({ key }) => key)).toEqual(['tenure']);
  });

  test('a rule that only one check asked has nothing on the other side', () => {
    const { results } = judgeEligibility(['tenure'], eligible);
    expect(differences([], results)).toEqual([{ key: 'tenure', before: null, after: results[0] }]);
    expect(differences(results, [])).toEqual([{ key: 'tenure', before: results[0], after: null }]);
  });

  test('checks of the same facts do not differ', () => {
    fc.assert(
      fc.property(fc.subarray(allRules), (rules) => {
        const { results } = judgeEligibility(rules, eligible);
        expect(differences(results, judgeEligibility(rules, eligible).results)).toEqual([]);
      }),
    );
  });
});

describe('the list of rules', () => {
  test.each(all)('%s is listed under its own key, with titles in two languages and a source', (key, rule) => {
    expect(rule.key).toBe(key);
    expect(rule.source).not.toBe('');
    for (const words of [rule.title.id, rule.title.en]) expect(words).toMatch(/[^.]$/);
  });
});
