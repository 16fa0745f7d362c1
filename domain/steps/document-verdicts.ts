import { Refusal } from '../refusal.js';
import type { Text } from '../text.js';

/** A document that waits for a verdict. */
export interface DocumentToVerify {
  readonly id: string;
  /** Kind of the checklist item that it is for. */
  readonly kind: string;
  readonly title: Text;
}

/** The incoming documents of a case, as a verification sees them. */
export interface CaseDocuments {
  /** What is to be looked at; what was accepted before, and not replaced since, is not. */
  readonly toVerify: readonly DocumentToVerify[];
  /** Kinds that are required and not there. */
  readonly missing: readonly string[];
}

export const documentVerdicts = ['accepted', 'returned'] as const;

/** What a verifier says of one document. */
export interface DocumentVerdict {
  /** Id of the document. */
  readonly document: string;
  readonly verdict: (typeof documentVerdicts)[number];
  readonly reason?: string | undefined;
}

/** The verdicts on single documents that come along with the verdict of a verification. */
export interface DocumentsForm {
  readonly toVerify: readonly DocumentToVerify[];
  readonly verdicts: readonly DocumentVerdict['verdict'][];
}

/**
 * Why the verdicts on single documents do not go with the verdict on the whole; null when they do. Each document
 * that waits gets one, so that after a round every document is accepted or returned; `accepted` alone means all.
 *
 * @returns DOCUMENT_NOT_TO_VERIFY, REASON_REQUIRED, DOCUMENT_VERDICT_MISSING, DOCUMENT_VERDICTS_DISAGREE
 */
export function refuseDocumentVerdicts(
  verdict: string,
  given: readonly DocumentVerdict[] | undefined,
  { toVerify, missing }: CaseDocuments,
): Refusal | null {
  if (verdict === 'accepted' && given === undefined) return null;
  const said = given ?? [];
  const stray = said.find(
    ({ document }, index) =>
      !toVerify.some(({ id }) => id === document) ||
      said.findIndex((other) => other.document === document) !== index,
  );
  if (stray) return new Refusal('DOCUMENT_NOT_TO_VERIFY', { document: stray.document });
  const returned = said.filter((each) => each.verdict === 'returned');
  if (returned.some(({ reason }) => !reason)) return new Refusal('REASON_REQUIRED', { verdict: 'returned' });
  const unsaid = toVerify.filter(({ id }) => !said.some(({ document }) => document === id));
  if (unsaid.length > 0) {
    return new Refusal('DOCUMENT_VERDICT_MISSING', { documents: unsaid.map(({ kind }) => kind).join(', ') });
  }
  const agrees = verdict === 'accepted' ? returned.length === 0 : returned.length + missing.length > 0;
  return agrees ? null : new Refusal('DOCUMENT_VERDICTS_DISAGREE', { verdict });
}
