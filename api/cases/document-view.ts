import type * as z from 'zod';
import type { caseDocumentSchema } from '../../contract/case-document.js';
import type { DocumentRecord } from '../../store/reads/case-record.js';
import { maybeIsoOf } from '../iso.js';

/** A document of a case, as lists show it. */
export function presentDocument(document: DocumentRecord): z.input<typeof caseDocumentSchema> {
  const { id, kind, state, number, signedAt, fileReady } = document;
  return { id, kind, state, number, signedAt: maybeIsoOf(signedAt), fileReady };
}
