import type { DocumentDraft } from '../../../../contract/case-document.js';
import { useRead } from '../../../request/use-read.js';

/** A decree before it is signed. */
export const useDocumentDraft = (caseId: string, document: string) =>
  useRead<DocumentDraft>(['case', caseId, 'draft', document], `/cases/${caseId}/documents/${document}/draft`);
