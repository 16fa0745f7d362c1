import { describe, expect, test } from '@jest/globals';
import { approval, verification, workingDays } from '../../../domain/flow/blocks.js';
import { Refusal } from '../../../domain/refusal.js';
import { decide } from '../../../domain/steps/decide.js';
import type { CaseDocuments, DocumentVerdict } from '../../../domain/steps/document-verdicts.js';
import { offersOf } from '../../../domain/steps/machines.js';
import type { CaseContext, StepState, TaskState } from '../../../domain/steps/step.js';

const title = { id: 'Verifikasi', en: 'Verification' };
const step = verification('verification', {
  title,
  by: 'transfers-division-head',
  within: workingDays(5),
});
const waiting: CaseDocuments = {
  toVerify: [
    { id: 'd1', kind: 'rank-decree', title },
    { id: 'd2', kind: 'job-analysis', title },
  ],
  missing: [],
};
const task: TaskState = {
  id: 't1',
  key: 'transfers-division-head',
  office: 'position/transfers',
  sequence: 0,
  state: 'open',
  verdict: null,
  decidedBy: null,
  closedAt: null,
};
const open: StepState = { key: step.key, state: 'open', outcome: null, tasks: [task], blocked: [] };

const accepted = (document: string): DocumentVerdict => ({ document, verdict: 'accepted' });
const returned = (document: string, reason?: string): DocumentVerdict => ({
  document,
  verdict: 'returned',
  reason,
});

describe('refused is', () => {
  test('accepting while a required document is missing, naming it', () => {
    expect(refusal('accepted', undefined, { toVerify: [], missing: ['rank-decree', 'photo'] })).toMatchObject(
      { code: 'DOCUMENTS_MISSING', values: { missing: 'rank-decree, photo' } },
    );
  });

  test('a return that leaves a document without a verdict, naming it', () => {
    expect(refusal('returned', [returned('d1', 'Buram')])).toMatchObject({
      code: 'DOCUMENT_VERDICT_MISSING',
      values: { documents: 'job-analysis' },
    });
    expect(refusal('returned', undefined).code).toBe('DOCUMENT_VERDICT_MISSING');
  });

  test('a document returned without a reason', () => {
    expect(refusal('returned', [returned('d1'), accepted('d2')]).code).toBe('REASON_REQUIRED');
  });

  test('a document that waits for no verdict, or is named twice', () => {
    expect(refusal('returned', [returned('d1', 'Buram'), accepted('d2'), accepted('d9')])).toMatchObject({
      code: 'DOCUMENT_NOT_TO_VERIFY',
      values: { document: 'd9' },
    });
    expect(refusal('returned', [returned('d1', 'Buram'), accepted('d1')]).code).toBe(
      'DOCUMENT_NOT_TO_VERIFY',
    );
  });

  test('verdicts on documents that contradict the one on the whole', () => {
    expect(refusal('returned', [accepted('d1'), accepted('d2')]).code).toBe('DOCUMENT_VERDICTS_DISAGREE');
    expect(refusal('accepted', [accepted('d1'), returned('d2', 'Buram')]).code).toBe(
      'DOCUMENT_VERDICTS_DISAGREE',
    );
  });

  test('accepting a list that leaves a document out: it may have come in meanwhile', () => {
    expect(refusal('accepted', [accepted('d1')]).code).toBe('DOCUMENT_VERDICT_MISSING');
  });

  test('a third return', () => {
    const context = { ...contextOf(waiting), returns: 2 };
    expect(attempt('returned', [returned('d1', 'Buram'), accepted('d2')], context)).toMatchObject({
      code: 'RETURN_LIMIT_REACHED',
      values: { returns: 2, limit: 2 },
    });
  });

  test('verdicts on documents with a task that verifies none', () => {
    const decision = approval('decision', {
      title,
      by: ['competent-official'],
      mode: 'all-of',
      within: workingDays(5),
    });
    const answer = { reason: 'Alasan', documents: [accepted('d1')] };
    expect(
      decide(decision, open, { taskId: 't1', verdict: 'returned', answer, by: 'ani' }, contextOf(waiting), 1),
    ).toMatchObject({ code: 'DOCUMENTS_NOT_ASKED' });
  });
});

test('accepting all closes the step', () => {
  expect(taken('accepted')).toMatchObject({ state: 'closed', outcome: 'accepted' });
  expect(taken('accepted', [accepted('d2'), accepted('d1')]).outcome).toBe('accepted');
});

test('one document returned closes the step as returned', () => {
  expect(taken('returned', [accepted('d1'), returned('d2', 'Halaman 2 tidak ada')]).outcome).toBe('returned');
});

test('where all that is wrong is a missing document, returning needs nothing more', () => {
  expect(taken('returned', undefined, { toVerify: [], missing: ['photo'] }).outcome).toBe('returned');
});

test('offered is what is taken: no acceptance while something is missing', () => {
  const words = (documents: CaseDocuments) =>
    offersOf(step, open, task, contextOf(documents)).map(({ verdict }) => verdict);
  expect(words(waiting)).toEqual(['accepted', 'returned']);
  expect(words({ ...waiting, missing: ['photo'] })).toEqual(['returned']);
});

function contextOf(documents: CaseDocuments): CaseContext {
  return { returns: 0, maxReturns: 2, today: '2026-11-23', effectiveDatePassed: false, documents };
}

function attempt(
  verdict: string,
  documents: readonly DocumentVerdict[] | undefined,
  context: CaseContext,
): ReturnType<typeof decide> {
  return decide(step, open, { taskId: 't1', verdict, answer: { documents }, by: 'ani' }, context, 1);
}

function refusal(
  verdict: string,
  documents: readonly DocumentVerdict[] | undefined,
  there = waiting,
): Refusal {
  const answer = attempt(verdict, documents, contextOf(there));
  if (!(answer instanceof Refusal)) throw new Error(`${verdict} was taken`);
  return answer;
}

function taken(verdict: string, documents?: readonly DocumentVerdict[], there = waiting): StepState {
  const answer = attempt(verdict, documents, contextOf(there));
  if (answer instanceof Refusal) throw answer;
  return answer.step;
}
