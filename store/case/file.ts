import type { Conflict } from '../../domain/access/conflict.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import { genesis } from '../../domain/audit/chain.js';
import { Refusal } from '../../domain/refusal.js';
import { conflictsSql } from '../access/conflict-sql.js';
import {
  calendarOf,
  calendarSql,
  type DatedCalendar,
  type LoadedCalendar,
} from '../calendar/load-calendar.js';
import type { Transaction } from '../database.js';
import { byKeys, prepared } from '../prepared.js';
import { arraySql, fromArrays } from './columns.js';
import {
  type CaseRow,
  type DocumentRow,
  type EffectRow,
  fromJson,
  type IncomingDocumentRow,
  type StepRow,
  type TaskOfficeRow,
  type TaskRow,
} from './rows.js';

/** Everything that deciding and advancing a case need, read under its lock in one statement. */
export interface CaseFile {
  readonly case: CaseRow;
  readonly steps: StepRow[];
  readonly tasks: TaskRow[];
  readonly offices: TaskOfficeRow[];
  /** Effects not yet done. */
  readonly effects: EffectRow[];
  readonly documents: DocumentRow[];
  /** Documents that the proposer supplied, replaced ones left out. */
  readonly incoming: IncomingDocumentRow[];
  /** Open incidents, by kind and code. */
  readonly incidents: readonly { readonly kind: string; readonly code: string }[];
  readonly head: { seq: number; hash: string };
  /** Of the agency that the case is about. */
  readonly calendar: DatedCalendar;
  /** Which position fills a named office. */
  readonly roles: Readonly<Record<string, string>>;
  /** Who decides nothing in this case. */
  readonly conflicts: Conflict[];
  /** Names of those who decided, by id. */
  readonly people: Readonly<Record<string, string>>;
}

interface Loaded {
  case: object;
  steps: unknown[][];
  tasks: unknown[][];
  offices: unknown[][];
  effects: object[];
  documents: object[];
  incoming: object[];
  incidents: { kind: string; code: string }[];
  head: { seq: number; hash: string } | null;
  calendar: LoadedCalendar;
  roles: Record<string, string>;
  conflicts: Conflict[];
  people: Record<string, string>;
}

// Whoever locks a case goes on to read and write it by its keys.
const lockById = prepared(`SELECT id, ${byKeys} FROM cases WHERE id = $1::uuid FOR NO KEY UPDATE`);
const lockByTask = prepared(
  `SELECT id, ${byKeys} FROM cases WHERE id = (SELECT case_id FROM task WHERE id = $1::uuid) FOR NO KEY UPDATE`,
);

/**
 * Locks a case against every other writer. First in each transaction that changes it.
 *
 * @throws {Refusal} CASE_UNKNOWN
 */
export async function lockCase(tx: Transaction, caseId: string): Promise<void> {
  const rows = await tx.rows(lockById, [caseId]);
  if (rows.length === 0) throw new Refusal('CASE_UNKNOWN');
}

async function lockCaseOfTask(tx: Transaction, taskId: string): Promise<void> {
  const rows = await tx.rows(lockByTask, [taskId]);
  if (rows.length === 0) throw new Refusal('TASK_UNKNOWN');
}

/** Locks a case and reads its file, in one round trip. @throws {Refusal} CASE_UNKNOWN */
export async function takeCase(tx: Transaction, caseId: string): Promise<CaseFile> {
  const [, file] = await Promise.all([lockCase(tx, caseId), loadCase(tx, caseId)]);
  return file;
}

/** Locks the case of a task and reads its file, in one round trip. @throws {Refusal} TASK_UNKNOWN */
export async function takeCaseOfTask(tx: Transaction, taskId: string): Promise<CaseFile> {
  const [, file] = await Promise.all([lockCaseOfTask(tx, taskId), readFile(tx, readByTask, taskId)]);
  return file;
}

const reading = `SELECT json_build_object(
       'case', to_json(c),
       'steps', (SELECT coalesce(json_agg(${arraySql('s', 'step')} ORDER BY s.opened_at, s.id), '[]') FROM step s WHERE s.case_id = c.id),
       'tasks', (SELECT coalesce(json_agg(${arraySql('t', 'task')} ORDER BY t.opened_at, t.sequence, t.id), '[]') FROM task t WHERE t.case_id = c.id),
       'offices', (SELECT coalesce(json_agg(${arraySql('o', 'task_office')}), '[]') FROM task t CROSS JOIN LATERAL (SELECT * FROM task_office WHERE task_id = t.id OFFSET 0) o WHERE t.case_id = c.id),
       'effects', (SELECT coalesce(json_agg(to_json(e)), '[]') FROM effect e WHERE e.case_id = c.id AND e.state <> 'done'),
       'documents', (SELECT coalesce(json_agg(to_json(d)), '[]') FROM document d WHERE d.case_id = c.id AND d.state IN ('draft', 'signed')),
       'incoming', (SELECT coalesce(json_agg(to_json(n) ORDER BY n.kind), '[]') FROM incoming_document n WHERE n.case_id = c.id AND n.replaced_at IS NULL),
       'incidents', (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'code', i.code)), '[]') FROM incident i WHERE i.case_id = c.id AND i.closed_at IS NULL),
       'head', (SELECT json_build_object('seq', h.seq, 'hash', h.hash) FROM stream_head h WHERE h.stream = 'case:' || c.id),
       'calendar', ${calendarSql('c.agency_code')},
       'roles', (SELECT coalesce(json_object_agg(role, position_code), '{}') FROM office_role),
       'conflicts', ${conflictsSql('c.id', 'c.subject_id')},
       'people', (SELECT coalesce(json_object_agg(e.id, e.name), '{}') FROM employee e WHERE e.id IN (SELECT decided_by FROM task WHERE case_id = c.id))
     ) AS file
     FROM cases c WHERE`;
const readById = prepared(`${reading} c.id = $1::uuid`);
const readByTask = prepared(`${reading} c.id = (SELECT case_id FROM task WHERE id = $1::uuid)`);

/** Reads the file of a case that the transaction has locked. */
export function loadCase(tx: Transaction, caseId: string): Promise<CaseFile> {
  return readFile(tx, readById, caseId);
}

async function readFile(tx: Transaction, statement: string, id: string): Promise<CaseFile> {
  const [row] = await tx.rows<{ file: Loaded }>(statement, [id]);
  if (!row) throw new Refusal('CASE_UNKNOWN');
  const { file } = row;
  return {
    case: fromJson<CaseRow>(file.case),
    steps: fromArrays<StepRow>('step', file.steps),
    tasks: fromArrays<TaskRow>('task', file.tasks),
    offices: fromArrays<TaskOfficeRow>('task_office', file.offices),
    effects: file.effects.map(fromJson<EffectRow>),
    documents: file.documents.map(fromJson<DocumentRow>),
    incoming: file.incoming.map(fromJson<IncomingDocumentRow>),
    incidents: file.incidents,
    head: file.head ?? { seq: 0, hash: genesis },
    calendar: calendarOf(file.calendar),
    roles: file.roles,
    conflicts: file.conflicts,
    people: file.people,
  };
}

/** The position's office key of a named office. @throws {Refusal} NO_AUTHORITY when no position is named for it */
export function namedOffice(roles: Readonly<Record<string, string>>, role: string): OfficeKey {
  const position = roles[role];
  if (position === undefined) throw new Refusal('NO_AUTHORITY', { office: role });
  return `position/${position}`;
}
