import type { OfficeKey } from '../../domain/access/offices.js';
import type { Term } from '../../domain/calendar/term.js';
import type { TimelineEntry } from '../../domain/calendar/timeline.js';
import type { RuleDifference, RuleResult } from '../../domain/eligibility/judge.js';
import type { Facts } from '../../domain/flow/fields.js';
import type { MissingAuthority } from '../../domain/flow/missing-authority.js';
import type { NoticeKind } from '../../domain/notices/kinds.js';

/** Rows as they are kept in memory: column names in camel case, instants in ms, days as `YYYY-MM-DD`. */
export interface CaseRow {
  id: string;
  number: string;
  process: string;
  revision: number;
  state: CaseState;
  subjectId: string;
  proposerId: string;
  proposerOffice: string | null;
  agencyCode: string | null;
  facts: Facts;
  derived: Facts;
  relations: Readonly<Record<string, OfficeKey>>;
  iteration: number;
  returns: number;
  openedAt: number;
  decidedAt: number | null;
  closedAt: number | null;
  lastAt: number;
  wakeSeq: number;
  seenSeq: number;
  urgent: boolean;
  nextAt: number | null;
  armedAt: number | null;
  leasedUntil: number | null;
}

export type CaseState =
  | 'running'
  | 'returned'
  | 'suspended'
  | 'completed'
  | 'rejected'
  | 'withdrawn'
  | 'cancelled';

export interface StepRow {
  id: string;
  caseId: string;
  key: string;
  branch: string;
  iteration: number;
  kind: string;
  state: 'open' | 'paused' | 'closed' | 'cancelled' | 'superseded';
  outcome: string | null;
  openedAt: number;
  dueAt: number | null;
  closedAt: number | null;
  detail: StepDetail;
  /** What its deadline is counted from; null: the calendar does not move it. */
  term: Term | null;
  /** The calendar that its deadline was counted by. */
  calendarRevision: number;
  /** What goes out while it stays open, earliest first: given, dropped, and still to come. */
  clock: readonly ClockEntry[];
}

/** A notice of a step's clock. */
export interface ClockEntry extends TimelineEntry {
  /** When it was given, or dropped; null while it is owed. */
  readonly doneAt: number | null;
}

/** What a kind keeps beside its state. */
export interface StepDetail {
  readonly rules?: readonly RuleResult[];
  /** Rules whose answer differs from the check before. */
  readonly changed?: readonly RuleDifference[];
  /** Rules that block and that nobody may override. */
  readonly blocked?: readonly string[];
  /** Overridable rules that failed, which an override covers. */
  readonly overridable?: readonly string[];
  readonly documents?: readonly string[];
  /** What a verification said of each document. */
  readonly verified?: readonly VerifiedDocument[];
  /** How far a board has come with the case. */
  readonly board?: BoardHearing;
  /** The post that a registry entry left behind; null where none was held. */
  readonly left?: string | null;
  /** Of HR's step where nobody can act: the tasks that wait. */
  readonly missing?: readonly MissingAuthority[];
  /** Working minutes left when the clock stopped. */
  readonly remaining?: number;
}

/** A verdict on a document, with the kind that it had. */
export interface VerifiedDocument {
  readonly document: string;
  readonly kind: string;
  readonly verdict: 'accepted' | 'returned';
  readonly reason: string | null;
}

/** A case before a board. */
export interface BoardHearing {
  /** The session that is to hear it, and its item there; none while one is to be convened. */
  readonly session?: string;
  readonly item?: string;
  /** How often a session ended without a quorum for it. */
  readonly postponed: number;
}

export interface TaskRow {
  id: string;
  caseId: string;
  stepId: string;
  key: string;
  state: 'waiting' | 'open' | 'paused' | 'done' | 'cancelled';
  office: OfficeKey;
  sequence: number;
  openedAt: number;
  dueAt: number | null;
  closedAt: number | null;
  verdict: string | null;
  answer: Readonly<Record<string, unknown>> | null;
  decidedBy: string | null;
  capacity: string | null;
  authority: string | null;
}

export interface TaskOfficeRow {
  taskId: string;
  office: OfficeKey;
  reason: 'assigned' | 'conflict' | 'escalated';
  open: boolean;
  strategic: boolean;
  subjectId: string;
  openedAt: number;
  dueAt: number | null;
}

export interface EventRow {
  stream: string;
  seq: number;
  type: string;
  at: number;
  ids: object;
  payload: unknown;
  salt: string | null;
  commitment: string;
  prevHash: string;
  hash: string;
}

export interface EffectRow {
  id: string;
  caseId: string;
  stepId: string;
  kind: 'render-document';
  target: string;
  state: 'pending' | 'done' | 'incident' | 'cancelled';
  attempts: number;
  createdAt: number;
  doneAt: number | null;
}

export interface NotificationRow {
  id: string;
  caseId: string;
  seq: number;
  kind: NoticeKind;
  target: OfficeKey;
  taskId: string | null;
  at: number;
  state: 'pending' | 'done' | 'obsolete';
  doneAt: number | null;
  /** Why it is obsolete, or waits. */
  why: string | null;
  addressedAt: number | null;
  attempts: number;
  nextTryAt: number | null;
  leasedUntil: number | null;
  leasedBy: string | null;
}

export interface IncidentRow {
  id: string;
  caseId: string;
  effectId: string | null;
  /** Whom mail does not reach. */
  personId: string | null;
  kind: 'effect' | 'advance' | 'authority' | 'calendar' | 'mail';
  code: string;
  detail: Readonly<Record<string, unknown>>;
  openedAt: number;
  closedAt: number | null;
}

export interface DocumentRow {
  id: string;
  caseId: string;
  stepId: string;
  /** `archive`: the copy that shows the initials. */
  kind: 'decree' | 'archive' | 'excerpt' | 'minutes';
  state: 'draft' | 'signed' | 'issued' | 'void';
  number: string | null;
  template: string;
  templateRevision: string;
  data: unknown;
  dataHash: string | null;
  verification: string | null;
  createdAt: number;
  signedAt: number | null;
  fileHash: string | null;
}

export interface IncomingDocumentRow {
  id: string;
  caseId: string;
  /** Of the definition's checklist. */
  kind: string;
  version: number;
  state: 'uploaded' | 'accepted' | 'returned';
  /** What the sender calls it, cleaned: never a place on a disk. */
  name: string;
  fileHash: string;
  uploadedBy: string;
  uploadedAt: number;
  verifiedBy: string | null;
  verifiedAt: number | null;
  reason: string | null;
  replacedAt: number | null;
}

/**
 * A row from PostgreSQL's JSON: snake case to camel case, `…_at` and `leased_until` to milliseconds.
 * The twin of `toJson`; only names are looked at, so it serves every table.
 */
export function fromJson<R>(json: object): R {
  const row: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(json)) {
    const naming = namedAs(column);
    row[naming.name] = heldValue(naming, value);
  }
  return row as R; // the query names the table, the interface above its columns
}

/** A row for `jsonb_populate_recordset`: camel case to snake case, instants to ISO text. */
export function toJson(row: object): object {
  const json: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const { column, instant } = keptAs(name);
    json[column] = instant && typeof value === 'number' ? new Date(value).toISOString() : value;
  }
  return json;
}

/** A column and the property that holds it. */
export interface Naming {
  readonly column: string;
  readonly name: string;
  readonly instant: boolean;
}

// There are as many as the tables have columns, and each is worked out once.
const byColumn = new Map<string, Naming>();
const byName = new Map<string, Naming>();

/** How a column is named in memory. */
export function namedAs(column: string): Naming {
  const known = byColumn.get(column);
  if (known) return known;
  const name = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const naming = { column, name, instant: isInstant(column) };
  byColumn.set(column, naming);
  return naming;
}

/** A value as it is held in memory: instants in ms. */
export function heldValue({ instant }: Naming, value: unknown): unknown {
  return instant && typeof value === 'string' ? Date.parse(value) : value;
}

function keptAs(name: string): Naming {
  const known = byName.get(name);
  if (known) return known;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const naming = { column, name, instant: isInstant(column) };
  byName.set(name, naming);
  return naming;
}

function isInstant(column: string): boolean {
  return column === 'at' || column.endsWith('_at') || column === 'leased_until';
}
