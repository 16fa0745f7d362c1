import type { AddedDocument } from '../../contract/case-document.js';
import { useCommand } from '../request/use-command.js';

/** Uploads a document of a case's checklist: a form with `kind` and `file`. */
export const useUpload = (id: string) =>
  useCommand<FormData, AddedDocument>(`/cases/${id}/documents`, ['case']);
