import { expect, test } from '@jest/globals';
import { policyRows } from '../../../domain/policy/policies.js';
import { maximumReturns, rotationTerms } from '../../../domain/policy/rotation.js';
import { jobRotation } from '../../../processes/job-rotation.js';

test('every value of every policy has a key, a day and a source, and outlives a trip through JSON', () => {
  const rows = policyRows();
  for (const row of rows) {
    expect(row.key).toMatch(
      /^(acting|board|clock|remedy|rotation|rotation\.term|rotation\.severity)\.[a-z-]+$/,
    );
    expect(row.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(row.source).not.toBe('');
  }
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  expect(new Set(rows.map(({ key, from }) => `${key} ${from}`)).size).toBe(rows.length);
});

test('the minimum tenure is listed with its article', () => {
  expect(policyRows()).toContainEqual({
    key: 'rotation.minimum-tenure',
    value: { years: 2 },
    from: '2017-04-07',
    source: 'PP 11/2017 Ps 190(3)',
  });
});

test('a policy that changed is listed once for each value', () => {
  const rows = policyRows().filter(({ key }) => key === 'rotation.term.decision-own-request');
  expect(rows.map(({ from, value }) => [from, value])).toEqual([
    ['2014-10-17', 10],
    ['2020-11-02', 5],
  ]);
});

test('the terms of a rotation, in working days', () => {
  const terms = Object.entries(rotationTerms).map(([name, policy]) => [name, policy.at('2026-11-22')]);
  expect(Object.fromEntries(terms)).toEqual({
    override: 3,
    opinion: 3,
    mending: 3,
    verification: 5,
    auditClearance: 5,
    board: 10,
    technicalClearance: 10,
    proposal: 3,
    decision: 10,
    decisionOwnRequest: 5,
    decree: 5,
    announcement: 5,
    handover: 7,
    registryUpdate: 5,
    startOfDuty: 5,
    performanceAgreement: 10,
    actingOfficial: 5,
  });
});

test('what a failed rule does is policy too', () => {
  expect(policyRows()).toContainEqual({
    key: 'rotation.severity.tenure',
    value: 'overridable',
    from: '2017-04-07',
    source: 'Jenjang default',
  });
});

test('a rotation is returned as often, and mended as long, as policy says', () => {
  const { atMost, within } = jobRotation.returns;
  expect(atMost).toBe(maximumReturns.at('2026-11-22'));
  expect(within.days).toBe(rotationTerms.mending.at('2026-11-22'));
});
