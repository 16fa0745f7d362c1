import type * as z from 'zod';
import type {
  caseDocumentSchema,
  checklistItemSchema,
  incomingDocumentSchema,
} from '../../contract/case-document.js';
import type { CaseChecklistItem } from '../../domain/flow/checklist.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { Text } from '../../domain/text.js';
import type { DocumentRecord, IncomingRecord } from '../../store/reads/case-record.js';
import { isoOf, maybeIsoOf } from '../iso.js';

/** A document of a case, as lists show it. */
export function presentDocument(document: DocumentRecord): z.input<typeof caseDocumentSchema> {
  const { id, kind, state, number, signedAt, fileReady } = document;
  return { direction: 'outgoing', id, kind, state, number, signedAt: maybeIsoOf(signedAt), fileReady };
}

/** A version of a document that the proposer supplied. */
export function presentIncoming(
  document: IncomingRecord,
  title: string,
): z.input<typeof incomingDocumentSchema> {
  const { id, kind, version, current, state, reason, name, mediaType, size, hash } = document;
  return {
    direction: 'incoming',
    id,
    kind,
    title,
    version,
    current,
    state,
    reason,
    name,
    mediaType,
    size,
    hash,
    uploadedAt: isoOf(document.uploadedAt),
    uploadedBy: document.uploadedBy,
    verifiedAt: maybeIsoOf(document.verifiedAt),
    verifiedBy: document.verifiedBy,
  };
}

/** An item of the checklist, with what of it is there. */
export function presentChecklistItem(
  { kind, title, required }: CaseChecklistItem,
  incoming: readonly IncomingRecord[],
  language: keyof Text,
): z.input<typeof checklistItemSchema> {
  const document = incoming.find((each) => each.kind === kind);
  return {
    kind,
    title: title[language],
    required,
    state: document?.state ?? 'missing',
    reason: document?.reason ?? null,
    document: document ? presentIncoming(document, title[language]) : null,
  };
}

/** What a checklist calls a kind of document. */
export function documentTitle(
  { checklist = [] }: ProcessDefinition,
  kind: string,
  language: keyof Text,
): string {
  return checklist.find((item) => item.kind === kind)?.title[language] ?? kind;
}
