import { expect, test } from '@jest/globals';
import { stepNamed } from '../../../domain/flow/define.js';
import { demandsOf, distinctPersons, isStrategic } from '../../../domain/steps/demands.js';
import { jobRotation } from '../../../processes/job-rotation.js';

const step = (key: string) => stepNamed(jobRotation, key);

test.each([
  ['deciding', 'decision', 'appointing-authority'],
  ['overriding a rule', 'eligibility', 'competent-official'],
  ['signing', 'decree', 'signature'],
])('%s is for the definitive holder', (_what, key, task) => {
  expect(isStrategic(step(key), task)).toBe(true);
});

test.each([
  ['an opinion', 'opinions', 'releasing-agency-head'],
  ['a proposal', 'proposal', 'competent-official'],
  ['initials', 'decree', 'initials-1'],
  ['an acknowledgement', 'announcement', 'subject'],
])('%s may be given by an acting official', (_what, key, task) => {
  expect(isStrategic(step(key), task)).toBe(false);
});

test('who decided a step from which this one is distinct is named with that step', () => {
  const decisions = [
    { step: 'proposal', person: 'ani' },
    { step: 'opinions', person: 'budi' },
  ];
  expect(distinctPersons(step('decision'), decisions)).toEqual(new Map([['ani', 'proposal']]));
  expect(distinctPersons(step('decree'), decisions).size).toBe(0);
});

test('the subject is kept out of every task but an announcement', () => {
  const decisions = [{ step: 'proposal', person: 'ani' }];
  expect(demandsOf(step('decision'), 'appointing-authority', 'rina', decisions)).toEqual({
    strategic: true,
    excluded: new Set(['rina', 'ani']),
  });
  expect(demandsOf(step('announcement'), 'subject', 'rina', decisions).excluded.size).toBe(0);
});
