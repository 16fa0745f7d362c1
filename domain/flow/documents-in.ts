import { Refusal } from '../refusal.js';
import type { CaseDocuments } from '../steps/document-verdicts.js';
import type { CaseChecklistItem } from './checklist.js';
import type { StepStatus } from './next.js';

/** A document of a case that has not been replaced. */
export interface CurrentDocument {
  readonly id: string;
  readonly kind: string;
  readonly state: 'uploaded' | 'accepted' | 'returned';
}

/** What must be known to say whether a document may come in. */
export interface UploadQuestion {
  readonly kind: string;
  readonly caseState: string;
  readonly closed: boolean;
  readonly checklist: readonly CaseChecklistItem[];
  readonly documents: readonly CurrentDocument[];
  /** Kinds that would lift what an open check is blocked by. */
  readonly awaited: readonly string[];
  /** The latest state of the step that verifies; undefined while the flow has not reached it. */
  readonly verification: StepStatus | undefined;
}

/**
 * Why a document may not come in now; null when it may. Documents come in until they are verified and again while
 * the case is returned; what a check waits for comes in whenever it does. What a verifier has before them is not
 * replaced, but what is missing there may still come.
 *
 * @returns CASE_CLOSED, CASE_SUSPENDED, DOCUMENT_KIND_UNKNOWN, DOCUMENT_UNDER_VERIFICATION, DOCUMENTS_VERIFIED
 */
export function refuseUpload(question: UploadQuestion): Refusal | null {
  const { kind, caseState, closed, checklist, documents, awaited, verification } = question;
  if (closed) return new Refusal('CASE_CLOSED', { state: caseState });
  if (caseState === 'suspended') return new Refusal('CASE_SUSPENDED');
  if (!checklist.some((item) => item.kind === kind)) {
    const known = checklist.map((item) => item.kind).join(', ');
    return new Refusal('DOCUMENT_KIND_UNKNOWN', { kind, known: known || '-' });
  }
  if (caseState === 'returned' || awaited.includes(kind)) return null;
  switch (verification?.state) {
    case 'open':
    case 'paused':
      return documents.some((document) => document.kind === kind)
        ? new Refusal('DOCUMENT_UNDER_VERIFICATION', { kind })
        : null;
    case 'closed':
      return new Refusal('DOCUMENTS_VERIFIED');
    default:
      return null;
  }
}

/** The documents of a case as its verification takes them. */
export function documentsToVerify(
  checklist: readonly CaseChecklistItem[],
  documents: readonly CurrentDocument[],
): CaseDocuments {
  return {
    toVerify: checklist.flatMap(({ kind, title }) =>
      documents
        .filter((document) => document.kind === kind && document.state !== 'accepted')
        .map(({ id }) => ({ id, kind, title })),
    ),
    missing: missingKinds(checklist, documents),
  };
}

/** Whether documents that were verified are to be verified again: one was replaced, or one is now required. */
export function verificationIsStale(
  checklist: readonly CaseChecklistItem[],
  documents: readonly CurrentDocument[],
): boolean {
  const { toVerify, missing } = documentsToVerify(checklist, documents);
  return toVerify.length + missing.length > 0;
}

/**
 * What keeps a case that its verification returned from being resubmitted: kinds returned and not replaced, and
 * kinds required and still missing.
 */
export function unmendedKinds(
  checklist: readonly CaseChecklistItem[],
  documents: readonly CurrentDocument[],
): readonly string[] {
  const returned = documents.filter(({ state }) => state === 'returned').map(({ kind }) => kind);
  return [...returned, ...missingKinds(checklist, documents)];
}

function missingKinds(
  checklist: readonly CaseChecklistItem[],
  documents: readonly CurrentDocument[],
): readonly string[] {
  return checklist
    .filter(({ kind, required }) => required && !documents.some((document) => document.kind === kind))
    .map(({ kind }) => kind);
}
