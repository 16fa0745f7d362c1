import { caseScope } from '../../domain/access/see.js';
import { officeKeys, seesEverything, type Viewer } from '../../domain/access/viewer.js';
import type { DecreeDraft } from '../../domain/documents/decree.js';
import { rotationDraft } from '../../domain/documents/rotation-decree.js';
import type { RotationInput } from '../../domain/documents/rotation-input.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';
import { todayAt } from './task-columns.js';
import { inScope, scopeValues } from './visible-cases.js';

/**
 * A decree as it lies before those who initial and sign it, with the laws of today. They read it, and HR and auditors
 * do; nobody else before it is signed.
 *
 * @throws {Refusal} DOCUMENT_UNKNOWN, also once it is signed; what `rotationDraft` refuses
 */
export async function documentDraft(
  rows: Rows,
  viewer: Viewer,
  asked: { readonly caseId: string; readonly documentId: string },
  now: number,
): Promise<DecreeDraft> {
  const [row] = await rows<{ readonly data: RotationInput; readonly today: string }>(
    `SELECT d.data, today.day::text AS today FROM document d JOIN cases c ON c.id = d.case_id, ${todayAt('$3')}
     WHERE c.id = $1::uuid AND d.id = $2::uuid AND d.state = 'draft' AND d.kind = 'decree' AND ${inScope(6)}
       AND ($4::boolean OR EXISTS (SELECT FROM task t JOIN task_office o ON o.task_id = t.id
         WHERE t.step_id = d.step_id AND o.office = ANY($5::text[])))`,
    [
      asked.caseId,
      asked.documentId,
      new Date(now),
      seesEverything(viewer),
      officeKeys(viewer),
      ...scopeValues(caseScope(viewer)),
    ],
  );
  if (!row) throw new Refusal('DOCUMENT_UNKNOWN');
  // written by draftDocument
  return rotationDraft(row.data, row.today);
}
