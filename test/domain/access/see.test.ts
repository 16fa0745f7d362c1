import { expect, test } from '@jest/globals';
import { caseScope, seesDeclaration, seesReason } from '../../../domain/access/see.js';
import { held, viewer } from './viewers.js';

test('an employee without office sees their own cases', () => {
  expect(caseScope(viewer('rina'))).toEqual({
    everything: false,
    person: 'rina',
    offices: ['person/rina'],
    units: [],
  });
});

test('a head sees the cases of the unit they lead, and those in which their office has a part', () => {
  const head = viewer('budi', { offices: [held('agency/head', { leads: 'agency' }), held('agency/expert')] });
  expect(caseScope(head)).toMatchObject({
    offices: ['person/budi', 'position/agency/head', 'position/agency/expert'],
    units: ['agency'],
  });
});

test.each(['hr-officer', 'auditor'] as const)('%s sees every case', (role) => {
  expect(caseScope(viewer('ani', { roles: [role] })).everything).toBe(true);
});

test('an administrator of the system sees no case for that', () => {
  expect(caseScope(viewer('ani', { roles: ['administrator'] })).everything).toBe(false);
});

test('the subject reads the reason of a decision, not of an opinion; others read both', () => {
  expect(seesReason(viewer('rina'), 'rina', 'approval')).toBe(true);
  expect(seesReason(viewer('rina'), 'rina', 'opinion')).toBe(false);
  expect(seesReason(viewer('budi'), 'rina', 'opinion')).toBe(true);
});

test('why somebody declared a conflict of interest they read themselves, and HR and auditors', () => {
  expect(seesDeclaration(viewer('ani'), 'ani')).toBe(true);
  expect(seesDeclaration(viewer('hr', { roles: ['hr-officer'] }), 'ani')).toBe(true);
  expect(seesDeclaration(viewer('budi', { offices: [held('mayor')] }), 'ani')).toBe(false);
});
