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
  /** What has rows, in the order in which it is written. */
  readonly written: readonly Part[];
  readonly rows: string;
}

/** Keeps what has changed so far, whatever happens to the work after. */
export function changesOf(work: CaseWork): CaseChanges {
  const { changes, file } = work;
  const all: Readonly<Record<Part, readonly object[]>> = {
    steps: [...changes.steps],
    tasks: [...changes.tasks],
    offices: [...changes.offices],
    effects: [...changes.effects],
    documents: [...changes.documents],
    incoming: [...changes.incoming],
    events: changes.events,
    notifications: changes.notifications,
    incidents: changes.incidents,
  };
  const written = partNames.filter((part) => all[part].length > 0);
  const rows = {
    case: toJson(file.case),
    head: [{ stream: `case:${file.case.id}`, ...file.head }],
    ...Object.fromEntries(written.map((part) => [part, all[part].map(toJson)])),
  };
  return { isNew: work.isNew, written, rows: JSON.stringify(rows) };
}

/** Writes what was kept. */
export function writeChanges(tx: Transaction, { isNew, written, rows }: CaseChanges): void {
  tx.write(statementFor(isNew, written), [rows]);
}

/** What is written beside the case itself and the head of its chain, by the key of the rows. */
const parts = {
  steps: upsert('step', 'steps', 'id', [
    ...['state', 'outcome', 'due_at', 'closed_at', 'detail', 'term', 'calendar_revision', 'clock'],
  ]),
  tasks: upsert('task', 'tasks', 'id', [
    ...['state', 'office', 'opened_at', 'due_at', 'closed_at', 'verdict', 'answer', 'decided_by'],
    ...['capacity', 'authority'],
  ]),
  offices: upsert('task_office', 'offices', 'task_id, office', ['reason', 'open', 'strategic', 'due_at']),
  effects: upsert('effect', 'effects', 'id', ['state', 'attempts', 'done_at']),
  documents: upsert('document', 'documents', 'id', [
    ...[
      'state',
      'number',
      'data',
      'data_hash',
      'template_revision',
      'verification',
      'signed_at',
      'file_hash',
    ],
  ]),
  incoming: upsert('incoming_document', 'incoming', 'id', [
    ...['state', 'verified_by', 'verified_at', 'reason', 'replaced_at'],
  ]),
  events: insert('event', 'events'),
  notifications: insert('notification', 'notifications'),
  incidents: `${insert('incident', 'incidents')} ON CONFLICT DO NOTHING`,
} as const;

type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[]; // the keys of the object above

const statements = new Map<string, string>();

/** Only the parts that have rows: each that a statement names costs, though it writes nothing. */
function statementFor(isNew: boolean, written: readonly Part[]): string {
  const key = `${isNew} ${written.join()}`;
  const known = statements.get(key) ?? prepared(compose(isNew ? insertCase : updateCase, written));
  statements.set(key, known);
  return known;
}

function compose(caseStatement: string, written: readonly Part[]): string {
  return `WITH input AS (SELECT $1::jsonb AS j),
    written_case AS (${caseStatement}),
    ${written.map((part) => `written_${part} AS (${parts[part]}),`).join('\n    ')}
    written_head AS (${upsert('stream_head', 'head', 'stream', ['seq', 'hash'])})
    SELECT pg_notify('case_changed', input.j -> 'case' ->> 'id') FROM input`;
}

function insert(table: string, key: string): string {
  return `INSERT INTO ${table} SELECT r.* FROM input, jsonb_populate_recordset(NULL::${table}, input.j -> '${key}') r`;
}

function upsert(table: string, key: string, id: string, columns: readonly string[]): string {
  const set = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return `${insert(table, key)} ON CONFLICT (${id}) DO UPDATE SET ${set}`;
}

const insertCase = `INSERT INTO cases SELECT r.* FROM input, jsonb_populate_record(NULL::cases, input.j -> 'case') r`;

// What is fixed when a case is opened is never written again.
const updateCase = `UPDATE cases c SET ${[
  ...['state', 'facts', 'derived', 'relations', 'iteration', 'returns', 'decided_at', 'closed_at', 'last_at'],
  ...['wake_seq', 'seen_seq', 'urgent', 'next_at', 'armed_at'],
]
  .map((column) => `${column} = r.${column}`)
  .join(', ')}
  FROM input, jsonb_populate_record(NULL::cases, input.j -> 'case') r WHERE c.id = (input.j -> 'case' ->> 'id')::uuid`;
