import { templateRevisions } from '../../domain/documents/templates.js';
import type { DocumentStep } from '../../domain/flow/blocks.js';
import type { CaseWork } from '../case/work.js';
import type { Transaction } from '../database.js';
import { rotationInput } from '../documents/rotation-input.js';
import { newId } from '../ids.js';

/** Lays the draft before those who initial it: its facts are fixed now, number and date come with the signature. */
export async function draftDocument(tx: Transaction, work: CaseWork, step: DocumentStep): Promise<void> {
  const row = work.latest.find((each) => each.key === step.key);
  if (!row) throw new Error(`Step ${step.key} is not open`);
  const input = await rotationInput(tx, work);
  const id = newId(work.now);
  work.saveDocument({
    id,
    caseId: work.file.case.id,
    stepId: row.id,
    kind: 'decree',
    state: 'draft',
    number: null,
    template: 'decree',
    templateRevision: templateRevisions.decree,
    data: input,
    dataHash: null,
    verification: null,
    createdAt: work.now,
    signedAt: null,
    fileHash: null,
  });
  work.changeStep(row, { detail: { ...row.detail, documents: [id] } });
  work.event('document-drafted', { step: step.key, iteration: row.iteration, document: id });
}
