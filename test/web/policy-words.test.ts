import { expect, test } from '@jest/globals';
import { policyRows } from '../../domain/policy/policies.js';
import { policyTitles } from '../../web/features/policies/components/policy-titles.js';
import { policyValue } from '../../web/features/policies/components/policy-value.js';
import { policyValueWords } from '../../web/features/policies/components/policy-value-words.js';

test('every policy has a title in both languages, and none is told that is not there', () => {
  const keys = new Set(policyRows().map(({ key }) => key));
  expect(new Set(Object.keys(policyTitles))).toEqual(keys);
});

test.each(['id', 'en'] as const)('every value is told in words (%s)', (language) => {
  for (const { key, value } of policyRows()) {
    const told = policyValue(value, policyTitles[key]?.unit, policyValueWords[language]);
    // A key of the code, a bare number, or braces would show that nobody has said it.
    if (key !== 'acting.order-classification')
      expect([key, told]).toEqual([key, expect.not.stringMatching(/^\d+$|[{}]|functional-|overridable$/)]);
  }
});

test.each([
  ['rotation.minimum-tenure', '2 tahun'],
  ['rotation.term.verification', '5 hari kerja'],
  ['clock.reminders', '3 hari kerja sebelum tenggat; 1 hari kerja sebelum tenggat; pada hari tenggat'],
  [
    'clock.escalations',
    'kepada atasan, 2 hari kerja setelah tenggat; kepada BKPSDM, 5 hari kerja setelah tenggat',
  ],
  ['rotation.minimum-appraisal', 'Baik, 2 tahun'],
])('%s is told as "%s"', (key, told) => {
  const row = policyRows().find((each) => each.key === key);
  expect(policyValue(row?.value, policyTitles[key]?.unit, policyValueWords.id)).toBe(told);
});
