import type { Transaction } from '../database.js';
import { prepared } from '../prepared.js';
import { toJson } from './rows.js';
import { type CaseWork, emptyChanges } from './work.js';

/**
 * Writes what changed in one data-modifying statement: fewer round trips under the case's lock, and
 * foreign keys between its parts are checked at its end. A committed write wakes the relay, and tells those who
 * look at the case.
 */
export function writeCase(tx: Transaction, work: CaseWork): void {
  writeChanges(tx, changesOf(work));
  work.changes = emptyChanges();
}

/** What a case's writing would write, as it stands now. */
export interface CaseChanges {
  readonly isNew: boolean;
  readonly rows: string;
}

/** Keeps what has changed so far, whatever happens to the work after. */
export function changesOf(work: CaseWork): CaseChanges {
  const { changes, file } = work;
  const rows = {
    case: [toJson(file.case)],
    steps: [...changes.steps].map(toJson),
    tasks: [...changes.tasks].map(toJson),
    offices: [...changes.offices].map(toJson),
    effects: [...changes.effects].map(toJson),
    documents: [...changes.documents].map(toJson),
    incoming: [...changes.incoming].map(toJson),
    events: changes.events.map(toJson),
    notifications: changes.notifications.map(toJson),
    incidents: changes.incidents.map(toJson),
    head: [{ stream: `case:${file.case.id}`, ...file.head }],
  };
  return { isNew: work.isNew, rows: JSON.stringify(rows) };
}

/** Writes what was kept. */
export function writeChanges(tx: Transaction, { isNew, rows }: CaseChanges): void {
  tx.write(isNew ? statement('insert') : statement('update'), [rows]);
}

const statements = { insert: prepared(compose(insertCase())), update: prepared(compose(updateCase())) };

function statement(kind: keyof typeof statements): string {
  return statements[kind];
}

function compose(caseStatement: string): string {
  return `WITH input AS (SELECT $1::jsonb AS j),
    written_case AS (${caseStatement}),
    written_steps AS (${upsert('step', 'steps', 'id', ['state', 'outcome', 'due_at', 'closed_at', 'detail', 'term', 'calendar_revision', 'clock'])}),
    written_tasks AS (${upsert('task', 'tasks', 'id', ['state', 'office', 'opened_at', 'due_at', 'closed_at', 'verdict', 'answer', 'decided_by', 'capacity', 'authority'])}),
    written_offices AS (${upsert('task_office', 'offices', 'task_id, office', ['reason', 'open', 'strategic', 'due_at'])}),
    written_effects AS (${upsert('effect', 'effects', 'id', ['state', 'attempts', 'done_at'])}),
    written_documents AS (${upsert('document', 'documents', 'id', ['state', 'number', 'data', 'data_hash', 'template_revision', 'verification', 'signed_at', 'file_hash'])}),
    written_incoming AS (${upsert('incoming_document', 'incoming', 'id', ['state', 'verified_by', 'verified_at', 'reason', 'replaced_at'])}),
    written_events AS (${insert('event', 'events')}),
    written_notifications AS (${insert('notification', 'notifications')}),
    written_incidents AS (${insert('incident', 'incidents')} ON CONFLICT DO NOTHING),
    written_head AS (${upsert('stream_head', 'head', 'stream', ['seq', 'hash'])})
    SELECT pg_notify('case_changed', input.j -> 'case' -> 0 ->> 'id') FROM input`;
}

function insert(table: string, key: string): string {
  return `INSERT INTO ${table} SELECT r.* FROM input, jsonb_populate_recordset(NULL::${table}, input.j -> '${key}') r`;
}

function upsert(table: string, key: string, id: string, columns: readonly string[]): string {
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `${insert(table, key)} ON CONFLICT (${id}) DO UPDATE SET ${set}`;
}

function insertCase(): string {
  return insert('cases', 'case');
}

/** What is fixed when a case is opened is never written again. */
function updateCase(): string {
  const columns = [
    'state',
    'facts',
    'derived',
    'relations',
    'iteration',
    'returns',
    'decided_at',
    'closed_at',
    'last_at',
    'wake_seq',
    'seen_seq',
    'urgent',
    'next_at',
    'armed_at',
  ];
  return `UPDATE cases c SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}
    FROM input, jsonb_populate_recordset(NULL::cases, input.j -> 'case') r WHERE c.id = r.id`;
}
