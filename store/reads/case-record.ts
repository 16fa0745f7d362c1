import type { OfficeKey } from '../../domain/access/offices.js';
import type { Facts } from '../../domain/flow/fields.js';
import { fullNameOf } from '../access/full-name.js';
import type { CaseState, StepRow } from '../case/rows.js';
import { positionIn } from './office-sql.js';
import { type TaskRecord, taskRecord } from './task-columns.js';

/** A document of a case, as lists show it. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: string;
  readonly state: 'draft' | 'signed' | 'issued';
  readonly number: string | null;
  readonly signedAt: string | null;
  readonly fileReady: boolean;
}

/** A version of a document that the proposer supplied. */
export interface IncomingRecord {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly current: boolean;
  readonly state: 'uploaded' | 'accepted' | 'returned';
  readonly reason: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly hash: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly verifiedAt: string | null;
  readonly verifiedBy: string | null;
}

/** A person and the post they hold. */
export interface PersonRecord {
  readonly nip: string | null;
  readonly name: string;
  readonly position: { readonly code: string; readonly title: string; readonly unit: string } | null;
}

/** A case as read for showing, its steps in the order in which they opened. */
export interface CaseRecord {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly revision: number;
  readonly state: CaseState;
  readonly subjectId: string;
  readonly subject: PersonRecord;
  readonly proposer: {
    readonly name: string;
    readonly office: string | null;
    readonly key: OfficeKey | null;
  };
  readonly proposerId: string;
  readonly hrPosition: string | null;
  readonly target: { readonly code: string; readonly title: string; readonly unit: string } | null;
  readonly facts: Facts;
  readonly derived: Facts;
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly closedAt: string | null;
  readonly returns: number;
  readonly iteration: number;
  readonly today: string;
  readonly steps: readonly (Pick<
    StepRow,
    'id' | 'key' | 'kind' | 'iteration' | 'state' | 'outcome' | 'detail'
  > & {
    readonly openedAt: string;
    readonly dueAt: string | null;
    readonly closedAt: string | null;
  })[];
  readonly tasks: readonly TaskRecord[];
  readonly documents: readonly DocumentRecord[];
  /** Current versions. */
  readonly incoming: readonly IncomingRecord[];
  /** Open cases that ask for the same post. */
  readonly rivals: readonly string[];
  readonly incidents: readonly string[];
}

export const documentRecord = `jsonb_build_object('id', d.id, 'kind', d.kind, 'state', d.state, 'number', d.number,
  'signedAt', d.signed_at, 'fileReady', d.file_hash IS NOT NULL)`;

/** SQL of an `IncomingRecord` of `n`, its file being `f`. */
export const incomingRecord = `jsonb_build_object('id', n.id, 'kind', n.kind, 'version', n.version, 'current', n.replaced_at IS NULL,
  'state', n.state, 'reason', n.reason, 'name', n.name, 'mediaType', f.media_type, 'size', f.size, 'hash', n.file_hash, 'uploadedAt', n.uploaded_at,
  'uploadedBy', (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = n.uploaded_by), 'verifiedAt', n.verified_at,
  'verifiedBy', (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = n.verified_by))`;

/** SQL of where `incomingRecord` comes from. */
export const incomingOf = `incoming_document n JOIN stored_file f ON f.hash = n.file_hash WHERE n.case_id = c.id`;

const post = `jsonb_build_object('code', p.code, 'title', p.title, 'unit', u.name)`;

/** SQL of a person `e` with the post held on `today.day`. */
export const personRecord = `jsonb_build_object('nip', e.nip, 'name', ${fullNameOf('e')},
  'position', (SELECT ${post} FROM incumbency i JOIN position p ON p.code = i.position_code JOIN unit u ON u.code = p.unit_code
    WHERE i.employee_id = e.id AND i.kind = 'definitive' AND i.valid_from <= today.day AND (i.valid_to IS NULL OR i.valid_to > today.day)))`;

/** SQL of the post that case `c` is about. */
export const targetPost = `(SELECT ${post} FROM position p JOIN unit u ON u.code = p.unit_code WHERE p.code = c.facts ->> 'toPosition')`;

/** SQL of a `CaseRecord` of `c`. */
export const caseRecord = `jsonb_build_object(
  'id', c.id, 'number', c.number, 'process', c.process, 'revision', c.revision, 'state', c.state, 'subjectId', c.subject_id,
  'subject', (SELECT ${personRecord} FROM employee e WHERE e.id = c.subject_id),
  'proposer', (SELECT jsonb_build_object('name', ${fullNameOf('e')}, 'key', c.relations -> 'proposer',
      'office', (SELECT p.title FROM position p WHERE p.code = ${positionIn("(c.relations ->> 'proposer')")})) FROM employee e WHERE e.id = c.proposer_id),
  'proposerId', c.proposer_id, 'hrPosition', (SELECT position_code FROM office_role WHERE role = 'hr-agency-head'),
  'target', ${targetPost}, 'facts', c.facts, 'derived', c.derived, 'openedAt', c.opened_at, 'decidedAt', c.decided_at, 'closedAt', c.closed_at,
  'returns', c.returns, 'iteration', c.iteration, 'today', today.day,
  'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'key', s.key, 'kind', s.kind, 'iteration', s.iteration, 'state', s.state, 'outcome', s.outcome,
      'openedAt', s.opened_at, 'dueAt', s.due_at, 'closedAt', s.closed_at, 'detail', s.detail) ORDER BY s.opened_at, s.id), '[]') FROM step s WHERE s.case_id = c.id),
  'tasks', (SELECT coalesce(json_agg(${taskRecord} ORDER BY t.opened_at, t.sequence, t.id), '[]')
    FROM task t JOIN step s ON s.id = t.step_id WHERE t.case_id = c.id),
  'documents', (SELECT coalesce(jsonb_agg(${documentRecord} ORDER BY d.created_at, d.id), '[]') FROM document d WHERE d.case_id = c.id AND d.state <> 'void'),
  'incoming', (SELECT coalesce(jsonb_agg(${incomingRecord} ORDER BY n.kind), '[]') FROM ${incomingOf} AND n.replaced_at IS NULL),
  'rivals', (SELECT coalesce(jsonb_agg(r.number ORDER BY r.number), '[]') FROM cases r
    WHERE c.closed_at IS NULL AND r.closed_at IS NULL AND r.id <> c.id AND r.facts ->> 'toPosition' = c.facts ->> 'toPosition'),
  'incidents', (SELECT coalesce(jsonb_agg(DISTINCT i.code), '[]') FROM incident i WHERE i.case_id = c.id AND i.closed_at IS NULL))`;
