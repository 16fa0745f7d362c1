import { describe, expect, test } from '@jest/globals';
import { checklistFor } from '../../../domain/flow/checklist.js';
import {
  type CurrentDocument,
  documentsToVerify,
  refuseUpload,
  type UploadQuestion,
  unmendedKinds,
  verificationIsStale,
} from '../../../domain/flow/documents-in.js';
import { documentProcess } from '../../support/document-process.js';

const checklist = checklistFor(documentProcess, { ownRequest: false, targetTier: 3 });
const rank = (state: CurrentDocument['state']): CurrentDocument => ({ id: 'd1', kind: 'rank-decree', state });
const job = (state: CurrentDocument['state']): CurrentDocument => ({ id: 'd2', kind: 'job-analysis', state });

test('a checklist asks what its conditions say, and leaves the rest to the proposer', () => {
  const required = (facts: Record<string, boolean | number>) =>
    checklistFor(documentProcess, facts).flatMap(({ kind, required }) => (required ? [kind] : []));
  expect(required({ ownRequest: true, targetTier: 3 })).toEqual([
    'rank-decree',
    'job-analysis',
    'request-letter',
  ]);
  expect(required({ ownRequest: false, targetTier: 3 })).toEqual(['rank-decree', 'job-analysis']);
  expect(checklistFor({}, {})).toEqual([]);
});

describe('a document', () => {
  const at = (more: Partial<UploadQuestion>): string | null =>
    refuseUpload({
      kind: 'rank-decree',
      caseState: 'running',
      closed: false,
      checklist,
      documents: [],
      awaited: [],
      verification: undefined,
      ...more,
    })?.code ?? null;
  const verification = (
    state: 'open' | 'paused' | 'closed' | 'superseded',
    outcome: string | null = null,
  ) => ({
    verification: { key: 'verification', state, outcome },
  });

  test('is refused when the case has ended, whatever its kind', () => {
    expect(at({ closed: true, caseState: 'completed', kind: 'poem' })).toBe('CASE_CLOSED');
  });

  test('is refused while the case is suspended', () => {
    expect(at({ caseState: 'suspended' })).toBe('CASE_SUSPENDED');
  });

  test('that a check waits for comes in whatever was verified, but not into a suspended case', () => {
    const awaited = ['rank-decree'];
    expect(at({ ...verification('closed', 'accepted') })).toBe('DOCUMENTS_VERIFIED');
    expect(at({ ...verification('closed', 'accepted'), awaited })).toBeNull();
    expect(at({ caseState: 'suspended', awaited })).toBe('CASE_SUSPENDED');
    expect(at({ kind: 'poem', awaited: ['poem'] })).toBe('DOCUMENT_KIND_UNKNOWN');
  });

  test('of a kind that the checklist does not have is refused, naming those it has', () => {
    expect(at({ kind: 'poem' })).toBe('DOCUMENT_KIND_UNKNOWN');
    expect(at({ kind: 'constructor' })).toBe('DOCUMENT_KIND_UNKNOWN');
    expect(at({ checklist: [] })).toBe('DOCUMENT_KIND_UNKNOWN');
  });

  test('is refused once the documents are verified', () => {
    expect(at(verification('closed', 'accepted'))).toBe('DOCUMENTS_VERIFIED');
  });

  test('that lies before the verifier is not replaced; what is missing there still comes in', () => {
    for (const state of ['open', 'paused'] as const) {
      expect(at({ ...verification(state), documents: [rank('uploaded')] })).toBe(
        'DOCUMENT_UNDER_VERIFICATION',
      );
      expect(at({ ...verification(state), documents: [rank('accepted')] })).toBe(
        'DOCUMENT_UNDER_VERIFICATION',
      );
      expect(at({ ...verification(state), documents: [job('uploaded')] })).toBeNull();
    }
  });

  test('comes in before the verification, and while the case is returned', () => {
    expect(at({})).toBeNull();
    expect(at({ documents: [rank('uploaded')] })).toBeNull();
    expect(at(verification('superseded', 'returned'))).toBeNull();
    expect(at({ caseState: 'returned', ...verification('closed', 'returned') })).toBeNull();
    expect(at({ caseState: 'returned', ...verification('closed', 'accepted') })).toBeNull();
  });
});

test('a verifier looks at what was not accepted, and hears what is missing', () => {
  expect(documentsToVerify(checklist, [rank('accepted')])).toEqual({
    toVerify: [],
    missing: ['job-analysis'],
  });
  expect(documentsToVerify(checklist, [rank('accepted'), job('uploaded')])).toMatchObject({
    toVerify: [{ id: 'd2', kind: 'job-analysis' }],
    missing: [],
  });
});

test('documents that are all accepted are not verified again', () => {
  expect(verificationIsStale(checklist, [rank('accepted'), job('accepted')])).toBe(false);
  expect(verificationIsStale(checklist, [rank('accepted'), job('uploaded')])).toBe(true);
  expect(verificationIsStale(checklist, [rank('accepted')])).toBe(true);
});

test('a case is mended when what was returned is replaced and what was missing is there', () => {
  expect(unmendedKinds(checklist, [rank('returned')])).toEqual(['rank-decree', 'job-analysis']);
  expect(unmendedKinds(checklist, [rank('uploaded'), job('accepted')])).toEqual([]);
});
