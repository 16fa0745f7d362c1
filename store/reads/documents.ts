import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';
import { type DocumentRecord, documentRecord } from './case-record.js';
import { inScope, scopeValues } from './visible-cases.js';

/** The documents of a case, oldest first. @throws {Refusal} CASE_UNKNOWN, also where the viewer may not see it */
export async function listDocuments(
  rows: Rows,
  viewer: Viewer,
  caseId: string,
): Promise<readonly DocumentRecord[]> {
  const [row] = await rows<{ documents: DocumentRecord[] }>(
    `SELECT (SELECT coalesce(jsonb_agg(${documentRecord} ORDER BY d.created_at, d.id), '[]') FROM document d WHERE d.case_id = c.id AND d.state <> 'void') AS documents
     FROM cases c WHERE c.id = $1::uuid AND ${inScope(2)}`,
    [caseId, ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  return row.documents;
}

/** A document whose PDF is kept. */
export interface DocumentFile {
  readonly kind: string;
  /** The number of the decree that it is, or is taken from. */
  readonly number: string | null;
  readonly hash: string;
  readonly mediaType: string;
}

/**
 * Where the file of a document lies.
 *
 * @throws {Refusal} CASE_UNKNOWN; DOCUMENT_UNKNOWN, also for a draft; DOCUMENT_NOT_READY while it is being made
 */
export async function documentFile(
  rows: Rows,
  viewer: Viewer,
  caseId: string,
  documentId: string,
): Promise<DocumentFile> {
  const [row] = await rows<{
    document: (Omit<DocumentFile, 'hash'> & { hash: string | null; state: string }) | null;
  }>(
    `SELECT (SELECT jsonb_build_object('kind', d.kind, 'state', d.state, 'hash', d.file_hash, 'mediaType', f.media_type,
         'number', coalesce(d.number, (SELECT o.number FROM document o WHERE o.step_id = d.step_id AND o.number IS NOT NULL)))
       FROM document d LEFT JOIN stored_file f ON f.hash = d.file_hash WHERE d.id = $2::uuid AND d.case_id = c.id) AS document
     FROM cases c WHERE c.id = $1::uuid AND ${inScope(3)}`,
    [caseId, documentId, ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  const { document } = row;
  if (!document || document.state === 'draft' || document.state === 'void')
    throw new Refusal('DOCUMENT_UNKNOWN');
  const { kind, number, hash, mediaType } = document;
  if (hash === null) throw new Refusal('DOCUMENT_NOT_READY');
  return { kind, number, hash, mediaType };
}
