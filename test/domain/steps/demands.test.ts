import { expect, test } from '@jest/globals';
import { stepNamed } from '../../../domain/flow/define.js';
import { refuseDeclaring } from '../../../domain/steps/declaring.js';
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
  const kin = [{ person: 'budi', ground: 'kin' }] as const;
  expect(demandsOf(step('decision'), 'appointing-authority', 'rina', decisions, [])).toEqual({
    strategic: true,
    excluded: new Set(['rina', 'ani']),
  });
  expect(demandsOf(step('announcement'), 'subject', 'rina', decisions, kin).excluded.size).toBe(0);
});

test.each([
  ['an opinion', 'opinions', 'releasing-agency-head', true],
  ['a verification', 'verification', 'transfers-division-head', true],
  ['an answer from outside', 'technical-clearance', 'hr-agency-head', true],
  ['initials', 'decree', 'initials-1', true],
  ['going on without the board', 'board', 'no-quorum', true],
  ['convening the board', 'board', 'secretary', false],
  ['an acknowledgement', 'announcement', 'releasing-agency-head', false],
  ['a form', 'handover', 'releasing-agency-head', false],
] as const)('a conflict of interest keeps from %s: %s, %s: %s', (_what, key, task, kept) => {
  const conflicts = [{ person: 'ani', ground: 'personal-or-business' }] as const;
  expect(demandsOf(step(key), task, 'rina', [], conflicts).excluded.has('ani')).toBe(kept);
});

test.each([
  ['a vote, which has its recusal', 'board', 'seat-3', 'CONFLICT_BY_RECUSAL'],
  ['convening', 'board', 'secretary', 'CONFLICT_NOT_ASKED'],
  ['an acknowledgement', 'announcement', 'subject', 'CONFLICT_NOT_ASKED'],
  ['a form', 'handover', 'releasing-agency-head', 'CONFLICT_NOT_ASKED'],
] as const)('no conflict is declared on %s', (_what, key, task, code) => {
  expect(refuseDeclaring(step(key), task, 's1')).toMatchObject({ code });
});

test('on whatever is judged one is', () => {
  expect(refuseDeclaring(step('decision'), 'appointing-authority')).toBeNull();
  expect(refuseDeclaring(step('board'), 'no-quorum')).toBeNull();
});
