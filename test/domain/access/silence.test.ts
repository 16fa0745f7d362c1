import { expect, test } from '@jest/globals';
import { maySpeakForSilence } from '../../../domain/access/silence.js';
import { Refusal } from '../../../domain/refusal.js';
import { held, viewer } from './viewers.js';

const seesOnly = new Refusal('ESCALATION_SEES_ONLY');
const stranger = new Refusal('NOT_YOUR_OFFICE');

test('nobody but HR enters a silence, not even the superior who was told', () => {
  const superior = viewer('ani', { offices: [held('secretary')] });
  expect(maySpeakForSilence(superior, seesOnly, 'hr')).toBeNull();
  expect(maySpeakForSilence(viewer('budi', { roles: ['auditor'] }), stranger, 'hr')).toBeNull();
});

test('HR does not, where something else keeps them from the case', () => {
  const head = viewer('ani', { offices: [held('hr')], roles: ['hr-officer'] });
  for (const code of ['OWN_CASE', 'SAME_PERSON'] as const)
    expect(maySpeakForSilence(head, new Refusal(code), 'hr')).toBeNull();
});

test('its head does by their office, an officer in its name', () => {
  expect(maySpeakForSilence(viewer('ani', { offices: [held('hr')] }), seesOnly, 'hr')).toEqual({
    office: 'position/hr',
    capacity: 'holder',
    authority: 'of-hr',
  });
  expect(maySpeakForSilence(viewer('budi', { roles: ['hr-officer'] }), stranger, 'hr')).toEqual({
    office: 'position/hr',
    capacity: 'hr-officer',
    authority: null,
  });
});
