import type { Viewer } from '../../domain/access/viewer.js';
import { awaitedKinds } from '../../domain/eligibility/lifting.js';
import { stepsOf } from '../../domain/flow/define.js';
import { refuseUpload } from '../../domain/flow/documents-in.js';
import { namedBy } from '../../domain/flow/refusal-names.js';
import { rejudgeChecks } from '../advance/rejudge-checks.js';
import { checklistOf } from '../case/step-state.js';
import { writeCase } from '../case/write.js';
import type { Database } from '../database.js';
import { definitionOf } from '../definitions.js';
import type { StagedFile } from '../staged-file.js';
import { commandCase } from './case-command.js';
import type { Answer, Idempotency } from './idempotency.js';
import { proposerOf } from './proposer.js';
import { writeAndAdvance } from './write-and-advance.js';

/** A document that has come in, its file staged and its kind of file told by its content. */
export interface IncomingDocument {
  readonly caseId: string;
  /** Of the checklist. */
  readonly kind: string;
  /** Cleaned. */
  readonly name: string;
  readonly mediaType: string;
  readonly file: StagedFile;
  readonly idempotency?: Idempotency | undefined;
}

/**
 * Adds a document to a case, or a new version of one; a check that waits for it is judged again. The file is moved to its place as the last act before the
 * commit: a refusal leaves neither row nor file.
 *
 * @throws {Refusal} CASE_UNKNOWN, ONLY_PROPOSER, and what `refuseUpload` finds
 */
export function addDocument(
  db: Database,
  viewer: Viewer,
  command: IncomingDocument,
  now: number,
): Promise<Answer> {
  const { kind, name, mediaType, file } = command;
  return commandCase(db, command, now, async (tx, work) => {
    const { case: row } = work.file;
    const actor = await proposerOf(tx, viewer, work, 'upload');
    const definition = await definitionOf(tx.rows, row.process, row.revision);
    const verifying = stepsOf(definition.flow).find((step) => step.kind === 'verification');
    const awaited = awaitedKinds(work.latest);
    const refusal = refuseUpload({
      kind,
      awaited,
      caseState: row.state,
      closed: row.closedAt !== null,
      checklist: checklistOf(work.file, definition),
      documents: work.file.incoming,
      verification: work.statuses.find(({ key }) => key === verifying?.key),
    });
    if (refusal) throw namedBy(definition, work.file.calendar.zone, refusal);

    await tx.rows(
      'INSERT INTO stored_file (hash, media_type, size, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [file.hash, mediaType, file.size, new Date(work.now)],
    );
    const document = work.addIncoming({ kind, name, fileHash: file.hash, uploadedBy: viewer.person });
    const { id, version } = document;
    work.event('document-uploaded', { document: id, kind, version, file: file.hash }, { name }, actor);
    if (awaited.includes(kind))
      await writeAndAdvance(tx, work, definition, {
        before: () => rejudgeChecks(tx, work, definition),
      });
    else writeCase(tx, work);
    const { size, hash } = file;
    const body = { id, kind, version, state: document.state, name, mediaType, size, hash };
    await tx.answered();
    await file.keep();
    return { status: 201, body };
  });
}
