import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import {
  type DocumentRecord,
  documentRecord,
  type IncomingRecord,
  incomingOf,
  incomingRecord,
} from './case-record.js';
import { inScope, scopeValues } from './visible-cases.js';

/** The documents of a case, each list oldest first. */
export interface CaseDocumentsReading {
  readonly definition: ProcessDefinition;
  /** What the proposer supplied, replaced versions with it. */
  readonly incoming: readonly IncomingRecord[];
  /** What Jenjang made. */
  readonly outgoing: readonly DocumentRecord[];
}

/** The documents of a case. @throws {Refusal} CASE_UNKNOWN, also where the viewer may not see it */
export async function listDocuments(
  rows: Rows,
  viewer: Viewer,
  caseId: string,
): Promise<CaseDocumentsReading> {
  const [row] = await rows<{
    process: string;
    revision: number;
    incoming: IncomingRecord[];
    outgoing: DocumentRecord[];
  }>(
    `SELECT c.process, c.revision,
       (SELECT coalesce(jsonb_agg(${incomingRecord} ORDER BY n.uploaded_at, n.id), '[]') FROM ${incomingOf}) AS incoming,
       (SELECT coalesce(jsonb_agg(${documentRecord} ORDER BY d.created_at, d.id), '[]') FROM document d WHERE d.case_id = c.id AND d.state <> 'void') AS outgoing
     FROM cases c WHERE c.id = $1::uuid AND ${inScope(2)}`,
    [caseId, ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  const { process, revision, incoming, outgoing } = row;
  return { definition: await definitionOf(rows, process, revision), incoming, outgoing };
}

/** A document whose file is kept. */
export type DocumentFile = { readonly hash: string; readonly mediaType: string } & (
  | {
      readonly direction: 'outgoing';
      readonly kind: string;
      /** The number of the decree that it is, or is taken from. */
      readonly number: string | null;
    }
  | { readonly direction: 'incoming'; readonly kind: string; readonly name: string }
);

interface FileRow {
  readonly outgoing: {
    readonly kind: string;
    readonly state: string;
    readonly number: string | null;
    readonly hash: string | null;
    readonly mediaType: string;
  } | null;
  readonly incoming: Omit<Extract<DocumentFile, { direction: 'incoming' }>, 'direction'> | null;
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
  const [row] = await rows<FileRow>(
    `SELECT (SELECT jsonb_build_object('kind', d.kind, 'state', d.state, 'hash', d.file_hash, 'mediaType', f.media_type,
         'number', coalesce(d.number, (SELECT o.number FROM document o WHERE o.step_id = d.step_id AND o.number IS NOT NULL)))
       FROM document d LEFT JOIN stored_file f ON f.hash = d.file_hash WHERE d.id = $2::uuid AND d.case_id = c.id) AS outgoing,
       (SELECT jsonb_build_object('kind', n.kind, 'name', n.name, 'hash', n.file_hash, 'mediaType', f.media_type)
       FROM ${incomingOf} AND n.id = $2::uuid) AS incoming
     FROM cases c WHERE c.id = $1::uuid AND ${inScope(3)}`,
    [caseId, documentId, ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  const { incoming, outgoing } = row;
  if (incoming) return { direction: 'incoming', ...incoming };
  if (!outgoing || outgoing.state === 'draft' || outgoing.state === 'void')
    throw new Refusal('DOCUMENT_UNKNOWN');
  const { kind, number, hash, mediaType } = outgoing;
  if (hash === null) throw new Refusal('DOCUMENT_NOT_READY');
  return { direction: 'outgoing', kind, number, hash, mediaType };
}
