import type { OfficeKey } from '../../domain/access/offices.js';
import { commit, link } from '../../domain/audit/chain.js';
import type { CaseEventType, EventIds } from '../../domain/audit/events.js';
import { same } from '../../domain/calendar/term.js';
import type { TimelineEntry } from '../../domain/calendar/timeline.js';
import type { Facts } from '../../domain/flow/fields.js';
import type { StepStatus } from '../../domain/flow/next.js';
import type { NoticeKind } from '../../domain/notices/kinds.js';
import { newSalt, sha256, type Transaction } from '../database.js';
import { newId } from '../ids.js';
import type { CaseFile } from './file.js';
import type {
  CaseRow,
  ClockEntry,
  DocumentRow,
  EffectRow,
  EventRow,
  IncidentRow,
  IncomingDocumentRow,
  NotificationRow,
  StepRow,
  TaskOfficeRow,
  TaskRow,
} from './rows.js';

/** Rows to be written, by table. */
export interface Changes {
  steps: Set<StepRow>;
  tasks: Set<TaskRow>;
  offices: Set<TaskOfficeRow>;
  effects: Set<EffectRow>;
  documents: Set<DocumentRow>;
  incoming: Set<IncomingDocumentRow>;
  events: EventRow[];
  notifications: NotificationRow[];
  incidents: IncidentRow[];
}

/** Who did something: left out where the system did. */
export interface Actor {
  readonly actor: string;
  readonly office: string | null;
  readonly capacity: string;
  readonly authority: string | null;
}

/** A step as whoever opens it describes it. */
export type NewStep = Omit<
  StepRow,
  'id' | 'caseId' | 'branch' | 'iteration' | 'openedAt' | 'term' | 'calendarRevision' | 'clock'
> &
  Partial<Pick<StepRow, 'term'>>;

/** A task as whoever opens it describes it: nobody has decided it yet. */
export type NewTask = Pick<TaskRow, 'stepId' | 'key' | 'state' | 'office' | 'sequence' | 'dueAt'>;

const undecided = {
  closedAt: null,
  verdict: null,
  answer: null,
  decidedBy: null,
  capacity: null,
  authority: null,
} as const;

/**
 * A case being changed: its file in memory, and the rows that differ. Everything a transaction does to a case
 * goes through here, so that nothing is changed without being written and nothing written without an event.
 */
export class CaseWork {
  readonly now: number;
  changes: Changes = emptyChanges();
  /** The case had ended before: its workflow has nothing to wake for. */
  readonly wasClosed: boolean;

  constructor(
    readonly file: CaseFile,
    now: number,
    /** The case row is not in the database yet. */
    readonly isNew = false,
  ) {
    // An event is never earlier than the one before it, whatever the clocks of two machines say.
    this.now = Math.max(now, file.case.lastAt);
    this.wasClosed = file.case.closedAt !== null;
  }

  get facts(): Facts {
    return { ...this.file.case.facts, ...this.file.case.derived };
  }

  /** The latest iteration of each step. */
  get latest(): readonly StepRow[] {
    const byKey = new Map<string, StepRow>();
    for (const step of this.file.steps) {
      const known = byKey.get(step.key);
      if (!known || known.iteration <= step.iteration) byKey.set(step.key, step);
    }
    return [...byKey.values()];
  }

  get statuses(): readonly StepStatus[] {
    return this.latest.map(({ key, state, outcome }) => ({ key, state, outcome }));
  }

  tasksOf(step: StepRow): readonly TaskRow[] {
    return this.file.tasks.filter((task) => task.stepId === step.id);
  }

  officesOf(task: TaskRow): readonly TaskOfficeRow[] {
    return this.file.offices.filter((row) => row.taskId === task.id);
  }

  changeCase(patch: Partial<CaseRow>): void {
    Object.assign(this.file.case, patch);
  }

  /** `term`: what its deadline is counted from; left out, no change of the calendar moves it. */
  addStep(row: NewStep): StepRow {
    const { id: caseId, iteration } = this.file.case;
    const step = {
      term: null,
      ...row,
      id: newId(this.now),
      caseId,
      branch: '',
      iteration,
      openedAt: this.now,
      calendarRevision: this.file.calendar.revision,
      clock: [],
    };
    this.file.steps.push(step);
    this.changes.steps.add(step);
    return step;
  }

  changeStep(step: StepRow, patch: Partial<StepRow>): void {
    this.changes.steps.add(Object.assign(step, patch));
  }

  addTask(row: NewTask): TaskRow {
    const task = { ...row, ...undecided, id: newId(this.now), caseId: this.file.case.id, openedAt: this.now };
    this.file.tasks.push(task);
    this.changes.tasks.add(task);
    return task;
  }

  /** Changes a task; its inbox rows follow whether it is open. */
  changeTask(task: TaskRow, patch: Partial<TaskRow>): void {
    this.changes.tasks.add(Object.assign(task, patch));
    for (const row of this.officesOf(task)) {
      this.changes.offices.add(Object.assign(row, { open: task.state === 'open', dueAt: task.dueAt }));
    }
  }

  /** Lets an office see a task; once is enough, but who only watched it may come to decide it. */
  show(task: TaskRow, office: OfficeKey, reason: TaskOfficeRow['reason'], strategic: boolean): void {
    const shown = this.officesOf(task).find((row) => row.office === office);
    if (shown?.reason === 'escalated' && reason !== 'escalated')
      this.changes.offices.add(Object.assign(shown, { reason, strategic }));
    if (shown) return;
    const row: TaskOfficeRow = {
      taskId: task.id,
      office,
      reason,
      open: task.state === 'open',
      strategic,
      subjectId: this.file.case.subjectId,
      openedAt: this.now,
      dueAt: task.dueAt,
    };
    this.file.offices.push(row);
    this.changes.offices.add(row);
  }

  /** The power to decide a task lies with one office: the others that had it see it, as those do whom it was escalated to. */
  giveTo(task: TaskRow, office: OfficeKey): void {
    for (const row of this.officesOf(task)) {
      if (row.office !== office && row.reason !== 'escalated')
        this.changes.offices.add(Object.assign(row, { reason: 'escalated' }));
    }
  }

  /** What the clock owes a step from now on, beside what it owed before. */
  startClock(step: StepRow, entries: readonly TimelineEntry[]): void {
    const owed = entries.map((entry) => ({ ...entry, doneAt: null }));
    const clock = [...step.clock, ...owed].toSorted((one, other) => one.at - other.at);
    this.changeStep(step, { clock });
  }

  /** An entry of the clock has been given, or is owed no more. */
  settle(step: StepRow, entry: ClockEntry): void {
    const settled = { ...entry, doneAt: this.now };
    this.changeStep(step, { clock: step.clock.map((each) => (each === entry ? settled : each)) });
  }

  /** The clock owes a step these entries and no others; what it owes already stays. @returns whether that is a change */
  resetClock(step: StepRow, entries: readonly TimelineEntry[]): boolean {
    const owed = owedBy(step);
    const dropped = owed.filter((entry) => !entries.some((kept) => same(kept, entry)));
    const added = entries.filter((entry) => !owed.some((kept) => same(kept, entry)));
    for (const entry of dropped) this.settle(step, entry);
    if (added.length > 0) this.startClock(step, added);
    return dropped.length > 0 || added.length > 0;
  }

  /** The clock owes a step nothing more. */
  stopClock(step: StepRow): void {
    for (const entry of owedBy(step)) this.settle(step, entry);
  }

  addEffect(kind: EffectRow['kind'], stepId: string, target: string): void {
    const effect: EffectRow = {
      id: newId(this.now),
      caseId: this.file.case.id,
      stepId,
      kind,
      target,
      state: 'pending',
      attempts: 0,
      createdAt: this.now,
      doneAt: null,
    };
    this.file.effects.push(effect);
    this.changes.effects.add(effect);
  }

  saveDocument(document: DocumentRow): void {
    if (!this.file.documents.includes(document)) this.file.documents.push(document);
    this.changes.documents.add(document);
  }

  /** Adds a version of an incoming document; the one before it stays, replaced. */
  addIncoming(
    row: Pick<IncomingDocumentRow, 'kind' | 'name' | 'fileHash' | 'uploadedBy'>,
  ): IncomingDocumentRow {
    const { incoming } = this.file;
    const before = incoming.find(({ kind }) => kind === row.kind);
    if (before) {
      // Written before its successor: there is never more than one current version.
      this.changes.incoming.add(Object.assign(before, { replacedAt: this.now }));
      incoming.splice(incoming.indexOf(before), 1);
    }
    const document: IncomingDocumentRow = {
      ...row,
      id: newId(this.now),
      caseId: this.file.case.id,
      version: (before?.version ?? 0) + 1,
      state: 'uploaded',
      uploadedAt: this.now,
      verifiedBy: null,
      verifiedAt: null,
      reason: null,
      replacedAt: null,
    };
    incoming.push(document);
    this.changes.incoming.add(document);
    return document;
  }

  changeIncoming(document: IncomingDocumentRow, patch: Partial<IncomingDocumentRow>): void {
    this.changes.incoming.add(Object.assign(document, patch));
  }

  /** @returns the sequence number of its event; null when such an incident is open already */
  addIncident(kind: IncidentRow['kind'], code: string, detail: IncidentRow['detail'] = {}): number | null {
    const open = [...this.file.incidents, ...this.changes.incidents];
    if (open.some((each) => each.kind === kind && each.code === code)) return null;
    const { id: caseId } = this.file.case;
    const openedAt = this.now;
    this.changes.incidents.push({
      id: newId(this.now),
      caseId,
      effectId: null,
      personId: null,
      kind,
      code,
      detail,
      openedAt,
      closedAt: null,
    });
    return this.event('incident-opened', { kind, code });
  }

  /** Closes the open incidents of a kind: what they told of is mended. */
  async closeIncidents(tx: Transaction, kind: IncidentRow['kind']): Promise<void> {
    if (!this.file.incidents.some((open) => open.kind === kind)) return;
    await tx.rows(
      'UPDATE incident SET closed_at = $3 WHERE case_id = $1::uuid AND kind = $2 AND closed_at IS NULL',
      [this.file.case.id, kind, new Date(this.now)],
    );
    this.event('incident-closed', { kind });
  }

  /** Closes the incident of an effect that has been done after all. */
  async closeIncident(tx: Transaction, effectId: string): Promise<void> {
    await tx.rows('UPDATE incident SET closed_at = $2 WHERE effect_id = $1::uuid AND closed_at IS NULL', [
      effectId,
      new Date(this.now),
    ]);
    this.event('incident-closed', { kind: 'effect', effect: effectId });
  }

  /** Adds an event to the case's chain. @returns its sequence number, for the notifications it causes */
  event(type: CaseEventType, ids: EventIds = {}, payload: unknown = null, actor?: Actor): number {
    const { case: row, head } = this.file;
    const salt = newSalt();
    const commitment = commit(payload, salt, sha256);
    const event = {
      stream: `case:${row.id}`,
      seq: head.seq + 1,
      type,
      at: this.now,
      ids: { case: row.id, process: row.process, revision: row.revision, ...ids, ...actor },
    };
    const hash = link(event, commitment, head.hash, sha256);
    this.changes.events.push({ ...event, payload, salt, commitment, prevHash: head.hash, hash });
    Object.assign(head, { seq: event.seq, hash });
    Object.assign(row, { lastAt: this.now });
    return event.seq;
  }

  /** Has an office or a person told of an event; who reads it is worked out when it is dispatched. */
  notify(seq: number, kind: NoticeKind, target: OfficeKey, taskId: string | null = null): void {
    const { id: caseId } = this.file.case;
    if (this.changes.notifications.some((n) => n.seq === seq && n.kind === kind && n.target === target))
      return;
    this.changes.notifications.push({
      id: newId(this.now),
      caseId,
      seq,
      kind,
      target,
      taskId,
      at: this.now,
      state: 'pending',
      doneAt: null,
      why: null,
      addressedAt: null,
      attempts: 0,
      nextTryAt: null,
      leasedUntil: null,
      leasedBy: null,
    });
  }
}

/** What a step's clock still owes. */
export function owedBy({ clock }: StepRow): readonly ClockEntry[] {
  return clock.filter(({ doneAt }) => doneAt === null);
}

/** No rows to write. */
export function emptyChanges(): Changes {
  return {
    steps: new Set(),
    tasks: new Set(),
    offices: new Set(),
    effects: new Set(),
    documents: new Set(),
    incoming: new Set(),
    events: [],
    notifications: [],
    incidents: [],
  };
}
