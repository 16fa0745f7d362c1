import type { Endpoint } from '../endpoint/endpoint.js';
import { addCaseDocument } from './add-document.js';
import { resubmit, withdraw } from './change.js';
import { getDocumentDraft } from './document-draft.js';
import { getCaseDocument, listCaseDocuments } from './documents.js';
import { exportCases } from './export/endpoint.js';
import { interventions } from './intervene.js';
import { propose } from './propose.js';
import { getCase, getCaseDiagram, listAll, listEvents } from './read.js';

export const caseEndpoints: readonly Endpoint[] = [
  propose,
  listAll,
  exportCases,
  getCase,
  listEvents,
  listCaseDocuments,
  addCaseDocument,
  getCaseDocument,
  getDocumentDraft,
  getCaseDiagram,
  withdraw,
  resubmit,
  ...interventions,
];
