import type { SeeingOffice } from '../../domain/access/act.js';
import type { Conflict } from '../../domain/access/conflict.js';
import type { OfficeKey } from '../../domain/access/offices.js';
import type { CurrentDocument } from '../../domain/flow/documents-in.js';
import type { Facts } from '../../domain/flow/fields.js';
import { type MissingAuthority, missingAuthority } from '../../domain/flow/missing-authority.js';
import { conflictsSql } from '../access/conflict-sql.js';
import { fullNameOf } from '../access/full-name.js';
import { covers } from '../access/holder-sql.js';
import { personIn, positionIn } from './office-sql.js';

/** A task that nobody can take, with the office in which it lies. */
export interface MissingRecord extends Pick<MissingAuthority, 'task' | 'office' | 'why' | 'strategic'> {
  readonly step: string;
  readonly title: string;
  readonly unit: string | null;
  readonly level: string | null;
  readonly seats: number | null;
}

/** A task with what is needed to say who may do what with it now. */
export interface TaskRecord {
  readonly id: string;
  readonly caseId: string;
  readonly stepId: string;
  readonly number: string;
  readonly caseState: string;
  readonly process: string;
  readonly revision: number;
  readonly step: string;
  readonly stepState: 'open' | 'paused' | 'closed' | 'cancelled' | 'superseded';
  readonly stepOutcome: string | null;
  readonly iteration: number;
  readonly kind: string;
  readonly key: string;
  readonly sequence: number;
  readonly state: 'waiting' | 'open' | 'paused' | 'done' | 'cancelled';
  /** The office that it was opened for. */
  readonly assigned: OfficeKey;
  /** Every office that sees it, and why. */
  readonly offices: readonly SeeingOffice[];
  /** The office in whose hands it is. */
  readonly office: { readonly key: OfficeKey; readonly title: string; readonly unit: string | null };
  readonly strategic: boolean;
  readonly blocked: readonly string[];
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly verdict: string | null;
  readonly reason: string | null;
  /** What was filled in. */
  readonly form: Facts | null;
  readonly decidedBy: { readonly id: string; readonly name: string } | null;
  readonly capacity: string | null;
  readonly returns: number;
  readonly decidedAt: string | null;
  readonly subjectId: string;
  readonly subject: {
    readonly nip: string | null;
    readonly name: string;
    readonly position: string | null;
    readonly target: string | null;
  };
  readonly proposer: OfficeKey | null;
  readonly proposerId: string;
  readonly hrPosition: string | null;
  readonly effectiveDate: string | null;
  /** Of an opinion alone: when HR will be told that it is late; null once it has been. */
  readonly hrTold: number | null;
  /** Of HR's task where nobody can take another: that other. */
  readonly missing: MissingRecord | null;
  /** The facts that the case goes by, supplied and derived. */
  readonly facts: Facts;
  /** Of a verification alone: the documents that it goes by. */
  readonly incoming: readonly CurrentDocument[];
  readonly today: string;
  /** Who decides nothing in this case. */
  readonly conflicts: readonly Conflict[];
  /** Unit code of the agency whose calendar counts. */
  readonly agency: string | null;
  /** Steps of this case, as they now stand, that persons decided. */
  readonly decisions: readonly { readonly step: string; readonly person: string }[];
}

/** SQL of what HR's task `t` in step `s` is about. */
const missing = `(SELECT m.entry || jsonb_build_object('step', ws.key, 'level', p.level, 'seats', p.seats, 'unit', u.name,
      'title', coalesce(p.title, (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = ${personIn("(m.entry ->> 'office')")}), ''))
    FROM jsonb_array_elements(s.detail -> 'missing') m(entry) JOIN task w ON w.id = (m.entry ->> 'task')::uuid JOIN step ws ON ws.id = w.step_id
    LEFT JOIN position p ON p.code = ${positionIn("(m.entry ->> 'office')")} LEFT JOIN unit u ON u.code = p.unit_code
    WHERE m.entry ->> 'asked' = t.id::text)`;

/** SQL of where task `t` lies: every office that sees it, and the one in whose hands it is. */
const lying = `(SELECT coalesce(json_agg(json_build_object('office', o.office, 'reason', o.reason)), '[]') AS offices, bool_or(o.strategic) AS strategic,
      (array_agg(o.office ORDER BY o.reason <> 'conflict') FILTER (WHERE o.reason <> 'escalated'))[1] AS office
    FROM task_office o WHERE o.task_id = t.id) lying
  LEFT JOIN position p ON p.code = ${positionIn('lying.office')} LEFT JOIN unit u ON u.code = p.unit_code
  LEFT JOIN employee self ON self.id = ${personIn('lying.office')}`;

/** SQL of whom case `c` is about, and what they hold today. */
const about = `employee e LEFT JOIN incumbency i ON i.employee_id = e.id AND i.kind = 'definitive' AND ${covers('i', 'today.day')}
  LEFT JOIN position post ON post.code = i.position_code LEFT JOIN position target ON target.code = c.facts ->> 'toPosition'`;

/** SQL of a `TaskRecord` for aliases t (task), s (step) and c (cases), with `today` in scope as `today.day`. */
export const taskRecord = `(SELECT json_build_object(
  'id', t.id, 'caseId', t.case_id, 'stepId', s.id, 'number', c.number, 'caseState', c.state, 'process', c.process, 'revision', c.revision,
  'step', s.key, 'stepState', s.state, 'stepOutcome', s.outcome, 'iteration', s.iteration, 'kind', s.kind,
  'key', t.key, 'sequence', t.sequence, 'state', t.state, 'assigned', t.office, 'offices', lying.offices, 'strategic', lying.strategic,
  'office', CASE WHEN lying.office IS NOT NULL THEN json_build_object('key', lying.office,
    'title', coalesce(p.title, CASE WHEN self.id IS NOT NULL THEN ${fullNameOf('self')} END, ''), 'unit', u.name) END,
  'blocked', coalesce(s.detail -> 'blocked', '[]'),
  'openedAt', t.opened_at, 'dueAt', t.due_at, 'closedAt', t.closed_at, 'verdict', t.verdict, 'reason', t.answer ->> 'reason', 'form', t.answer -> 'form',
  'decidedBy', (SELECT json_build_object('id', d.id, 'name', ${fullNameOf('d')}) FROM employee d WHERE d.id = t.decided_by),
  'capacity', t.capacity, 'returns', c.returns, 'decidedAt', c.decided_at, 'subjectId', c.subject_id,
  'subject', json_build_object('nip', e.nip, 'name', ${fullNameOf('e')}, 'position', post.title, 'target', target.title),
  'proposer', c.relations -> 'proposer', 'proposerId', c.proposer_id,
  'hrPosition', (SELECT position_code FROM office_role WHERE role = 'hr-agency-head'),
  'hrTold', CASE s.kind WHEN 'opinion' THEN (SELECT max((l ->> 'at')::bigint) FROM jsonb_array_elements(s.clock) l
    WHERE l ->> 'kind' = 'escalation' AND l ->> 'target' = 'hr' AND l ->> 'doneAt' IS NULL) END,
  'missing', CASE s.key WHEN '${missingAuthority.key}' THEN ${missing} END,
  'facts', c.facts || c.derived, 'agency', c.agency_code,
  'incoming', CASE s.kind WHEN 'verification' THEN (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'state', n.state)), '[]')
    FROM incoming_document n WHERE n.case_id = c.id AND n.replaced_at IS NULL) ELSE '[]' END,
  'conflicts', ${conflictsSql('c.id', 'c.subject_id')},
  'effectiveDate', c.facts ->> 'effectiveDate', 'today', today.day,
  'decisions', (SELECT coalesce(json_agg(json_build_object('step', ds.key, 'person', d.decided_by)), '[]')
    FROM task d JOIN step ds ON ds.id = d.step_id WHERE d.case_id = c.id AND d.decided_by IS NOT NULL
      AND ds.iteration = (SELECT max(iteration) FROM step WHERE case_id = c.id AND key = ds.key)))
  FROM ${lying}, ${about} WHERE e.id = c.subject_id)`;

/** SQL of today in the government's time zone, for the instant in the placeholder. */
export function todayAt(placeholder: string): string {
  return `(SELECT (${placeholder}::timestamptz AT TIME ZONE time_zone)::date AS day FROM tenant) today`;
}
