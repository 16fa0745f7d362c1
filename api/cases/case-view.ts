import type * as z from 'zod';
import type { caseItemSchema, caseSchema } from '../../contract/case.js';
import { officeTitle } from '../../domain/access/offices.js';
import { awaitedKinds } from '../../domain/eligibility/lifting.js';
import { conditionWords } from '../../domain/flow/condition-words.js';
import { holds } from '../../domain/flow/conditions.js';
import { allFields, stepNamed } from '../../domain/flow/define.js';
import { partsOf } from '../../domain/flow/step-parts.js';
import type { Text } from '../../domain/text.js';
import { type CaseReading, latestSteps } from '../../store/reads/case.js';
import type { CaseListed } from '../../store/reads/case-list.js';
import { isoOf, maybeIsoOf } from '../iso.js';
import { type Reader, stepTitle } from '../tasks/task-view.js';
import { presentChecklistItem, presentDocument } from './document-view.js';
import { presentStep } from './step-view.js';
import { warningsOf } from './warnings.js';

/** A case as its page shows it. */
export function presentCase(reading: CaseReading, reader: Reader): z.input<typeof caseSchema> {
  const { record, definition, next, skipped, checklist, may } = reading;
  const { language } = reader;
  const facts = { ...record.facts, ...record.derived };
  return {
    ...presentHead(record, definition.title[language]),
    iteration: record.iteration,
    proposer: { name: record.proposer.name, office: record.proposer.office },
    facts: record.facts,
    derived: record.derived,
    steps: record.steps.map((step) => presentStep(step, reading, reader)),
    skipped: skipped.map(({ key, because }) => ({
      key,
      title: stepNamed(definition, key).title[language],
      because: conditionWords(because, allFields(definition), holds(because, facts))[language],
    })),
    next: next.text[language],
    upcoming: next.upcoming.map((step) => ({
      key: step.key,
      kind: step.kind,
      title: step.title[language],
      offices: [...new Set(partsOf(step).map(({ role }) => officeTitle(role)[language]))],
    })),
    documents: record.documents.map(presentDocument),
    checklist: checklist.map((item) => presentChecklistItem(item, record.incoming, language)),
    warnings: warningsOf(record, awaitedTitles(reading), language),
    may,
  };
}

/** What the documents are called that an open check waits for. */
function awaitedTitles({ record, checklist }: CaseReading): readonly Text[] {
  const awaited = awaitedKinds(latestSteps(record.steps));
  return checklist.filter(({ kind }) => awaited.includes(kind)).map(({ title }) => title);
}

/** A case in a list. */
export function presentCaseItem(
  { item, definition }: CaseListed,
  language: keyof Text,
): z.input<typeof caseItemSchema> {
  return {
    ...presentHead(item, definition.title[language]),
    open: item.open.map(({ key, kind, state, since, dueAt, overdue, offices, holders }) => ({
      key,
      kind,
      title: stepTitle(definition, key)[language],
      state,
      since: isoOf(since),
      dueAt: maybeIsoOf(dueAt),
      overdue,
      offices,
      holders,
    })),
  };
}

type Head = Pick<
  CaseReading['record'],
  | 'id'
  | 'number'
  | 'process'
  | 'revision'
  | 'state'
  | 'subject'
  | 'target'
  | 'openedAt'
  | 'decidedAt'
  | 'closedAt'
  | 'returns'
>;

function presentHead(head: Head, title: string) {
  const { id, number, process, revision, state, subject, target, returns } = head;
  return {
    id,
    number,
    process,
    revision,
    title,
    state,
    subject: { nip: subject.nip, name: subject.name, position: subject.position },
    target,
    openedAt: isoOf(head.openedAt),
    decidedAt: maybeIsoOf(head.decidedAt),
    closedAt: maybeIsoOf(head.closedAt),
    returns,
  };
}
