import { Refusal } from '../../domain/refusal.js';
import { schedule } from '../advance/schedule.js';
import { takeCase } from '../case/file.js';
import type { DocumentRow } from '../case/rows.js';
import { CaseWork } from '../case/work.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';

/** A document that is to be rendered. */
export interface DocumentEffect {
  readonly caseId: string;
  readonly document: Pick<DocumentRow, 'id' | 'template' | 'templateRevision' | 'data'>;
}

/** The work of an effect that is not yet done; undefined when it is. @throws {Refusal} DOCUMENT_UNKNOWN */
export async function loadDocumentEffect(
  db: Database,
  effectId: string,
): Promise<DocumentEffect | undefined> {
  const [row] = await db.rows<{
    case_id: string;
    state: string;
    document: DocumentEffect['document'] | null;
  }>(
    `SELECT e.case_id, e.state, (SELECT jsonb_build_object('id', d.id, 'template', d.template, 'templateRevision', d.template_revision, 'data', d.data)
       FROM document d WHERE d.id = e.target::uuid) AS document
     FROM effect e WHERE e.id = $1::uuid`,
    [effectId],
  );
  if (!row?.document) throw new Refusal('DOCUMENT_UNKNOWN');
  return row.state === 'done' ? undefined : { caseId: row.case_id, document: row.document };
}

/** Notes that a document's PDF is kept under `hash`. Done twice, it is noted once. */
export function finishDocumentEffect(
  db: Database,
  effectId: string,
  { caseId, document }: DocumentEffect,
  file: { readonly hash: string; readonly size: number },
  now: number,
): Promise<void> {
  return db.transaction(async (tx) => {
    const work = new CaseWork(await takeCase(tx, caseId), now);
    const effect = work.file.effects.find(({ id }) => id === effectId);
    if (!effect || effect.state === 'done') return;
    await tx.rows(
      `INSERT INTO stored_file (hash, media_type, size, created_at) VALUES ($1, 'application/pdf', $2, $3) ON CONFLICT DO NOTHING`,
      [file.hash, file.size, new Date(work.now)],
    );
    if (effect.state === 'incident') await work.closeIncident(tx, effectId);
    const row = work.file.documents.find(({ id }) => id === document.id);
    if (row) work.saveDocument(Object.assign(row, { state: 'issued', fileHash: file.hash }));
    work.changes.effects.add(
      Object.assign(effect, { state: 'done', attempts: effect.attempts + 1, doneAt: work.now }),
    );
    work.event('document-issued', { document: document.id, file: file.hash });
    schedule(work);
    writeCase(tx, work);
  });
}
