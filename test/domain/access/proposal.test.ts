import { expect, test } from '@jest/globals';
import { mayHandleProposal, type ProposalOf } from '../../../domain/access/proposal.js';
import { held, viewer } from './viewers.js';

const byOffice: ProposalOf = {
  proposer: 'position/agency',
  proposerId: 'budi',
  subjectId: 'rina',
  hrPosition: 'hr',
};
const own: ProposalOf = { ...byOffice, proposer: 'person/rina', proposerId: 'rina' };

test('who proposed by office and has left it no longer handles the proposal', () => {
  expect(mayHandleProposal(viewer('budi'), byOffice)).toBeNull();
});

test('a successor handles what the predecessor began', () => {
  const successor = viewer('ani', { offices: [held('agency', { capacity: 'plt' })] });
  expect(mayHandleProposal(successor, byOffice)).toEqual({
    office: 'position/agency',
    capacity: 'plt',
    authority: 'of-agency',
  });
});

test('the subject never handles their own case by office', () => {
  const subject = viewer('rina', { offices: [held('agency')], roles: ['hr-officer'] });
  expect(mayHandleProposal(subject, byOffice)).toBeNull();
  expect(mayHandleProposal(subject, { ...byOffice, proposer: 'position/hr' })).toBeNull();
});

test('an HR officer handles what the HR agency proposed, and nothing else', () => {
  const officer = viewer('ani', { roles: ['hr-officer'] });
  expect(mayHandleProposal(officer, { ...byOffice, proposer: 'position/hr' })).toMatchObject({
    capacity: 'hr-officer',
  });
  expect(mayHandleProposal(officer, byOffice)).toBeNull();
  expect(mayHandleProposal(officer, own)).toBeNull();
});

test('an own request is the employee’s alone', () => {
  expect(mayHandleProposal(viewer('rina'), own)).toEqual({
    office: null,
    capacity: 'person',
    authority: null,
  });
  expect(mayHandleProposal(viewer('budi', { offices: [held('agency')] }), own)).toBeNull();
});
