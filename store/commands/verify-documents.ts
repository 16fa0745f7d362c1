import type { DocumentVerdict } from '../../domain/steps/document-verdicts.js';
import type { StepRow } from '../case/rows.js';
import type { Actor, CaseWork } from '../case/work.js';

/**
 * Notes what a verification said of each document. `accepted` without a word on single documents means all that
 * waited; whether the verdicts go together, the step machine has settled.
 */
export function verifyDocuments(
  work: CaseWork,
  step: StepRow,
  given: readonly DocumentVerdict[] | undefined,
  actor: Actor,
): void {
  const waiting = work.file.incoming.filter(({ state }) => state !== 'accepted');
  const verified = waiting.map((document) => {
    const said = given?.find((each) => each.document === document.id);
    const verdict = said?.verdict ?? 'accepted';
    const reason = said?.reason ?? null;
    const { actor: verifiedBy } = actor;
    work.changeIncoming(document, { state: verdict, verifiedBy, verifiedAt: work.now, reason });
    const ids = { step: step.key, iteration: step.iteration, document: document.id, kind: document.kind };
    work.event(verdict === 'accepted' ? 'document-accepted' : 'document-returned', ids, { reason }, actor);
    return { document: document.id, kind: document.kind, verdict, reason };
  });
  work.changeStep(step, { detail: { ...step.detail, verified } });
}
