import { caseParams } from '../../contract/case.js';
import { caseDocumentsSchema, documentParams } from '../../contract/case-document.js';
import { fileEndings } from '../../domain/documents/media-type.js';
import { Refusal } from '../../domain/refusal.js';
import { fileStore } from '../../store/files.js';
import { type DocumentFile, documentFile, listDocuments } from '../../store/reads/documents.js';
import { endpoint, type FileReply } from '../endpoint/endpoint.js';
import { documentTitle, presentDocument, presentIncoming } from './document-view.js';
import { unknownCase } from './read.js';

export const listCaseDocuments = endpoint(
  {
    method: 'get',
    path: '/cases/{id}/documents',
    operationId: 'listCaseDocuments',
    tag: 'documents',
    summary: { id: 'Dokumen berkas', en: 'The documents of a case' },
    description: {
      id: 'Yang masuk lebih dulu, semua versinya; lalu yang dibuat Jenjang.',
      en: 'Those that came in first, in all their versions; then those that Jenjang made.',
    },
    params: caseParams,
    unknown: unknownCase,
    answers: { 200: caseDocumentsSchema },
    refusals: ['CASE_UNKNOWN'],
  },
  async ({ db, viewer, language, params }) => {
    const { definition, incoming, outgoing } = await listDocuments(db.rows, viewer, params.id);
    const items = [
      ...incoming.map((each) => presentIncoming(each, documentTitle(definition, each.kind, language))),
      ...outgoing.map(presentDocument),
    ];
    return { status: 200, body: { items, next: null } };
  },
);

export const getCaseDocument = endpoint(
  {
    method: 'get',
    path: '/cases/{id}/documents/{docId}',
    operationId: 'getCaseDocument',
    tag: 'documents',
    summary: { id: 'Sebuah dokumen', en: 'A document' },
    params: documentParams,
    unknown: () => new Refusal('DOCUMENT_UNKNOWN'),
    files: { 200: Object.keys(fileEndings) },
    refusals: ['CASE_UNKNOWN', 'DOCUMENT_UNKNOWN', 'DOCUMENT_NOT_READY'],
  },
  async ({ db, dataDir, viewer, params }) => {
    const document = await documentFile(db.rows, viewer, params.id, params.docId);
    const { hash, mediaType } = document;
    const content = await fileStore(dataDir).get(hash);
    // Noted as kept and yet not there: the data folder was lost. Asking again does not help, so it is no "not ready".
    if (content === undefined) throw new Error(`The file of a ${document.kind} is not in the data folder`);
    return {
      status: 200,
      headers: { ETag: `"${hash}"`, 'Cache-Control': 'private, max-age=0, must-revalidate' },
      file: { mediaType, content, ...offered(document, params.docId) },
    };
  },
);

/** Under which name, and whether a browser may show it: of what came from outside, pictures alone. */
function offered(document: DocumentFile, id: string): Pick<FileReply, 'name' | 'disposition'> {
  if (document.direction === 'incoming') {
    const { name, mediaType } = document;
    return { name, disposition: mediaType.startsWith('image/') ? 'inline' : 'attachment' };
  }
  const { kind, number } = document;
  return { name: `${kind}-${(number ?? id).replaceAll(/[^\w.-]+/g, '-')}.pdf` };
}
