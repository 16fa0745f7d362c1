import { caseParams } from '../../contract/case.js';
import { addedDocumentSchema, documentForm } from '../../contract/case-document.js';
import { canonicalJson } from '../../domain/audit/canonical.js';
import { judgeFile } from '../../domain/documents/incoming-file.js';
import { Refusal } from '../../domain/refusal.js';
import { addDocument } from '../../store/commands/add-document.js';
import type { Idempotency } from '../../store/commands/idempotency.js';
import { sha256 } from '../../store/database.js';
import { definitionOfCase } from '../../store/reads/case-definition.js';
import { scansNothing, type VirusScanner } from '../../store/virus-scanner.js';
import { endpoint } from '../endpoint/endpoint.js';
import { unknownCase } from './read.js';
import { type ReceivedDocument, receiveDocument } from './receive-document.js';

export const addCaseDocument = endpoint(
  {
    method: 'post',
    path: '/cases/{id}/documents',
    operationId: 'addCaseDocument',
    tag: 'documents',
    summary: { id: 'Mengunggah dokumen', en: 'Upload a document' },
    description: {
      id: 'Oleh pengusul, sebelum diverifikasi atau selama berkas dikembalikan. PDF, JPEG, atau PNG menurut isinya, paling besar 10 MB. Versi sebelumnya disimpan.',
      en: 'By the proposer, before it is verified or while the case is returned. PDF, JPEG or PNG by content, 10 MB at most. The version before it is kept.',
    },
    command: true,
    params: caseParams,
    unknown: unknownCase,
    upload: documentForm,
    answers: { 201: addedDocumentSchema },
    refusals: [
      'CASE_UNKNOWN',
      'ONLY_PROPOSER',
      'CASE_CLOSED',
      'CASE_SUSPENDED',
      'DOCUMENT_KIND_UNKNOWN',
      'DOCUMENT_UNDER_VERIFICATION',
      'DOCUMENTS_VERIFIED',
      'DOCUMENT_EMPTY',
      'DOCUMENT_TYPE_UNSUPPORTED',
      'DOCUMENT_TYPE_MISMATCH',
      'DOCUMENT_INFECTED',
      'SCANNER_UNAVAILABLE',
    ],
  },
  async ({ db, dataDir, scanner = scansNothing, viewer, now, params, stream, idempotency }) => {
    await definitionOfCase(db.rows, viewer, params.id);
    const received = await receiveDocument(stream, dataDir);
    try {
      const { kind, file } = received;
      const taken = judgeFile({ ...received, size: file.size, head: file.head });
      if (taken instanceof Refusal) throw taken;
      await scan(scanner, file.path, taken.name);
      const command = {
        caseId: params.id,
        kind,
        ...taken,
        file,
        idempotency: withBody(idempotency, received),
      };
      const { status, body } = await addDocument(db, viewer, command, now);
      return { status, kept: body };
    } finally {
      await received.file.discard();
    }
  },
);

async function scan(scanner: VirusScanner, path: string, name: string): Promise<void> {
  const found = await scanner.scan(path).catch(() => {
    throw new Refusal('SCANNER_UNAVAILABLE');
  });
  if (found !== null) throw new Refusal('DOCUMENT_INFECTED', { name, found: found.slice(0, 100) });
}

/** What the key was sent with: the body is a stream, so its hash is known only now. */
function withBody(idempotency: Idempotency | undefined, { kind, name, file }: ReceivedDocument) {
  const bodyHash = sha256(canonicalJson({ kind, name: name ?? null, file: file.hash }));
  return idempotency && { ...idempotency, bodyHash };
}
