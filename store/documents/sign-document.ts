import { assign } from '../../domain/access/assign.js';
import { positionOf } from '../../domain/access/chart.js';
import { canonicalJson } from '../../domain/audit/canonical.js';
import { dayOf } from '../../domain/calendar/zone.js';
import { formatNumber } from '../../domain/documents/document-number.js';
import { decreeClassification } from '../../domain/documents/level-name.js';
import { headOfRegion } from '../../domain/documents/region.js';
import { excerptOf, rotationDecree } from '../../domain/documents/rotation-decree.js';
import type { RotationInput, Signing } from '../../domain/documents/rotation-input.js';
import { signedText } from '../../domain/documents/seal.js';
import type { Signatory } from '../../domain/documents/signature.js';
import { type TemplateId, templateRevisions } from '../../domain/documents/templates.js';
import type { DocumentStep } from '../../domain/flow/blocks.js';
import { Refusal } from '../../domain/refusal.js';
import { signatureKey } from '../../domain/steps/document.js';
import { loadChart } from '../access/chart.js';
import { officeFor } from '../advance/open-tasks.js';
import type { DocumentRow, StepRow } from '../case/rows.js';
import type { CaseWork } from '../case/work.js';
import { sha256, type Transaction } from '../database.js';
import { refuseDate } from '../eligibility/judge-proposal.js';
import { newId } from '../ids.js';
import { numberUnit, takeSerial } from './number-register.js';
import { withMinutes } from './rotation-input.js';
import { loadSignatories, type SignatoryRow } from './signatories.js';

export interface Signature {
  /** Id of the person who signs. */
  readonly signer: string;
  /** Where the effective date asked for has passed. */
  readonly effectiveDate: string | undefined;
  /** Address under which verification codes are looked up. */
  readonly verifyAt: string;
}

/**
 * Signs the draft of a document step: number, date, initials, the head of the event chain and the signer go
 * into the canonical data, which is hashed; the excerpt is certified from it. PDFs are made afterwards.
 *
 * @throws {Refusal} EFFECTIVE_DATE_PAST, EFFECTIVE_DATE_TOO_FAR; MINUTES_NOT_SIGNED; NO_AUTHORITY when nobody can
 * certify the excerpt
 */
export async function signDocument(
  tx: Transaction,
  work: CaseWork,
  definition: DocumentStep,
  step: StepRow,
  signature: Signature,
): Promise<void> {
  const draft = work.file.documents.find(({ stepId, state }) => stepId === step.id && state === 'draft');
  if (!draft) throw new Error(`Step ${step.key} has no draft to sign`);
  const today = dayOf(work.now, work.file.calendar.zone);
  takeEffectiveDate(work, signature.effectiveDate, today);
  const effectiveDate = String(work.file.case.facts.effectiveDate);
  // written by draftDocument
  const drafted = await withMinutes(tx, work, draft.data as RotationInput);
  const input = { ...drafted, persons: drafted.persons.map((person) => ({ ...person, effectiveDate })) };

  const certifier = await certifierOf(tx, work, definition, today);
  const initialled = work
    .tasksOf(step)
    .filter((task) => task.key !== signatureKey && task.decidedBy !== null);
  const people = [signature.signer, certifier.person, ...initialled.map((task) => String(task.decidedBy))];
  const signatories = await loadSignatories(
    tx,
    people,
    initialled.flatMap(({ office }) => positionOf(office) ?? []),
  );
  const number = await takeNumber(tx, input, today);
  const signing: Signing = {
    number,
    on: today,
    signatory: { ...person(signatories.people, signature.signer), office: headOfRegion(input.region) },
    initials: initialled.map((task) => ({
      office: signatories.titles[positionOf(task.office) ?? ''] ?? task.key,
      person: person(signatories.people, String(task.decidedBy)),
      at: dayOf(task.closedAt ?? work.now, work.file.calendar.zone),
    })),
    chainHash: work.file.head.hash,
  };
  const decree = rotationDecree(input, signing, { sha256, verifyAt: signature.verifyAt });
  const { nip } = input.persons[0] ?? { nip: '' };
  const excerpt = excerptOf(decree, nip, {
    ...person(signatories.people, certifier.person),
    office: certifier.title,
  });

  Object.assign(draft, {
    state: 'signed',
    number,
    data: decree,
    dataHash: sha256(signedText(decree)),
    templateRevision: templateRevisions.decree,
    verification: decree.verification.code,
    signedAt: work.now,
  });
  issue(work, step, draft);
  const copy = { ...draft, number: null, verification: null };
  issue(work, step, { ...copy, ...template('decree-archive'), id: newId(work.now), kind: 'archive' });
  const excerptHash = sha256(canonicalJson(excerpt));
  issue(work, step, {
    ...copy,
    ...template('excerpt'),
    id: newId(work.now),
    kind: 'excerpt',
    data: excerpt,
    dataHash: excerptHash,
  });
}

function template(id: TemplateId) {
  return { template: id, templateRevision: templateRevisions[id] };
}

/** The signer gives a new effective date exactly when the one asked for has passed. */
function takeEffectiveDate(work: CaseWork, given: string | undefined, today: string): void {
  const asked = String(work.file.case.facts.effectiveDate);
  if (asked >= today) {
    if (given !== undefined) throw new Refusal('EFFECTIVE_DATE_NOT_ASKED', { asked });
    return;
  }
  if (given === undefined) throw new Refusal('EFFECTIVE_DATE_REQUIRED', { asked, earliest: today });
  refuseDate(given, today);
  work.changeCase({ facts: { ...work.file.case.facts, effectiveDate: given } });
}

function issue(work: CaseWork, step: StepRow, document: DocumentRow): void {
  work.saveDocument(document);
  work.addEffect('render-document', step.id, document.id);
  work.event('document-signed', {
    step: step.key,
    document: document.id,
    kind: document.kind,
    dataHash: document.dataHash,
  });
}

async function takeNumber(tx: Transaction, input: RotationInput, today: string): Promise<string> {
  const classification = decreeClassification(input.persons[0]?.level ?? '');
  const serial = await takeSerial(tx, `decree/${classification}`, Number(today.slice(0, 4)));
  return formatNumber({ classification, serial, unit: await numberUnit(tx), on: today });
}

/**
 * Who certifies the excerpt today: the holder of the office, or whoever acts in it; where that is the person
 * whom the decree is about, or in conflict, the superior office.
 */
async function certifierOf(tx: Transaction, work: CaseWork, { certifiedBy }: DocumentStep, today: string) {
  const office = officeFor(work, certifiedBy);
  const named = positionOf(office);
  const chart = await loadChart(tx.rows, named === null ? [] : [named], today);
  const { case: row, conflicts } = work.file;
  const excluded = new Set([row.subjectId, ...conflicts.map((each) => each.person)]);
  const to = assign(office, chart, { strategic: false, excluded });
  const [acting] = to.reason === 'nobody' ? [] : to.by;
  if (!acting) throw new Refusal('NO_AUTHORITY', { office: certifiedBy });
  return { person: acting.person, title: chart[positionOf(to.office) ?? '']?.title ?? certifiedBy };
}

function person(people: Readonly<Record<string, SignatoryRow>>, id: string): Omit<Signatory, 'office'> {
  const found = people[id];
  if (!found) throw new Error('A signatory is not in the registry');
  return {
    name: found.name,
    frontTitle: found.front_title,
    backTitle: found.back_title,
    nip: found.nip,
    grade: found.grade,
  };
}
