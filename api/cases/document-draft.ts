import { documentDraftSchema, documentParams } from '../../contract/case-document.js';
import { Refusal } from '../../domain/refusal.js';
import { documentDraft } from '../../store/reads/document-draft.js';
import { endpoint } from '../endpoint/endpoint.js';

export const getDocumentDraft = endpoint(
  {
    method: 'get',
    path: '/cases/{id}/documents/{docId}/draft',
    operationId: 'getDocumentDraft',
    tag: 'documents',
    summary: { id: 'Konsep surat keputusan', en: 'The draft of a decree' },
    description: {
      id: 'Dibaca oleh yang memaraf dan menandatanganinya, BKPSDM, dan auditor; setelah ditandatangani, dokumennya sendiri.',
      en: 'For those who initial and sign it, HR and auditors; once it is signed, there is the document itself.',
    },
    params: documentParams,
    unknown: () => new Refusal('DOCUMENT_UNKNOWN'),
    answers: { 200: documentDraftSchema },
    refusals: ['DOCUMENT_UNKNOWN'],
  },
  async ({ db, viewer, params, now }) => {
    const asked = { caseId: params.id, documentId: params.docId };
    const { head, subject, grounds, laws, noted, dispositions, annex, copies } = await documentDraft(
      db.rows,
      viewer,
      asked,
      now,
    );
    return {
      status: 200,
      body: {
        ...{ head, subject, grounds, laws, noted, copies },
        dispositions: dispositions.map(({ label, text, entry }) => ({
          ...{ label, text },
          entry: entry.map((row) => ({ label: row.label, value: row.value })),
        })),
        annex: annex && { title: annex.title, columns: annex.columns, rows: annex.rows },
      },
    };
  },
);
