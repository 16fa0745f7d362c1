import type { OfficeKey } from '../../domain/access/offices.js';
import type { Facts } from '../../domain/flow/fields.js';
import type { NoticeKind } from '../../domain/notices/kinds.js';
import type { Standing } from '../../domain/notices/relevance.js';
import { fullNameOf } from '../access/full-name.js';
import type { ClockEntry } from '../case/rows.js';
import type { Rows } from '../database.js';
import { prepared } from '../prepared.js';
import { positionIn } from '../reads/office-sql.js';
import { type TaskRecord, taskRecord, todayAt } from '../reads/task-columns.js';
import { standingSql } from './standing.js';

/** A notification with all that its words can ask for. */
export interface NotificationRecord {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly target: OfficeKey;
  readonly at: string;
  readonly state: 'pending' | 'done' | 'obsolete';
  readonly today: string;
  readonly standing: Standing;
  readonly hrPosition: string | null;
  readonly case: {
    readonly id: string;
    readonly number: string;
    readonly process: string;
    readonly revision: number;
    readonly state: string;
    readonly closed: boolean;
    readonly openedAt: string;
    readonly agency: string | null;
    readonly subjectId: string;
    readonly subject: string;
    readonly facts: Facts;
  };
  readonly steps: readonly {
    readonly key: string;
    readonly state: 'open' | 'paused' | 'closed' | 'cancelled' | 'superseded';
    readonly outcome: string | null;
    readonly iteration: number;
  }[];
  /** What happened. `title`: of the office that did it. */
  readonly event: {
    readonly type: string;
    readonly at: string;
    readonly ids: Readonly<Record<string, unknown>>;
    readonly reason: string | null;
    readonly title: string | null;
  };
  readonly task: TaskRecord | null;
  /** Of the task's step. */
  readonly clock: readonly ClockEntry[];
  /** The verdicts that the case was decided by; only where it has ended. */
  readonly verdicts: readonly {
    readonly step: string;
    readonly verdict: string;
    readonly at: string;
    readonly title: string | null;
  }[];
  /** Number of its latest decree. */
  readonly decree: string | null;
  readonly session: {
    readonly id: string;
    readonly board: string;
    readonly state: 'planned' | 'open' | 'closed';
    readonly at: string;
    readonly place: string;
    readonly invitation: string;
    readonly items: number;
  } | null;
  readonly alarms: readonly {
    readonly code: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }[];
}

/** These notifications as they stand; those that do not exist are left out. One statement. */
export async function loadNotifications(
  rows: Rows,
  ids: readonly string[],
  now: number,
): Promise<readonly NotificationRecord[]> {
  const found = await rows<{ record: NotificationRecord }>(statement, [ids, new Date(now)]);
  return found.map(({ record }) => record);
}

const officeOf = (event: string) =>
  `(SELECT p.title FROM position p WHERE p.code = ${positionIn(`(${event}.ids ->> 'office')`)})`;

const statement = prepared(`SELECT json_build_object(
  'id', n.id, 'kind', n.kind, 'target', n.target, 'at', n.at, 'state', n.state, 'today', today.day, 'standing', ${standingSql},
  'hrPosition', (SELECT position_code FROM office_role WHERE role = 'hr-agency-head'),
  'case', json_build_object('id', c.id, 'number', c.number, 'process', c.process, 'revision', c.revision, 'state', c.state,
    'closed', c.closed_at IS NOT NULL, 'openedAt', c.opened_at, 'agency', c.agency_code, 'subjectId', c.subject_id,
    'subject', (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = c.subject_id), 'facts', c.facts || c.derived),
  'steps', (SELECT coalesce(json_agg(json_build_object('key', x.key, 'state', x.state, 'outcome', x.outcome, 'iteration', x.iteration)
      ORDER BY x.opened_at, x.id), '[]') FROM step x WHERE x.case_id = c.id),
  'event', (SELECT json_build_object('type', e.type, 'at', e.at, 'ids', e.ids, 'reason', e.payload ->> 'reason', 'title', ${officeOf('e')})
    FROM event e WHERE e.stream = 'case:' || n.case_id AND e.seq = n.seq),
  'task', CASE WHEN t.id IS NOT NULL THEN ${taskRecord} END,
  'clock', coalesce(s.clock, '[]'),
  'verdicts', CASE n.kind WHEN 'decided' THEN (SELECT coalesce(json_agg(json_build_object('step', e.ids ->> 'step', 'verdict', e.ids ->> 'verdict',
      'at', e.at, 'title', ${officeOf('e')}) ORDER BY e.seq DESC), '[]')
    FROM event e WHERE e.stream = 'case:' || n.case_id AND e.seq < n.seq AND e.type = 'task-decided' AND e.ids ->> 'verdict' IN ('approved', 'rejected')) ELSE '[]' END,
  'decree', (SELECT d.number FROM document d WHERE d.case_id = c.id AND d.kind = 'decree' AND d.number IS NOT NULL ORDER BY d.signed_at DESC LIMIT 1),
  'session', CASE n.kind WHEN 'invited' THEN (SELECT json_build_object('id', b.id, 'board', b.board_code, 'state', b.state, 'at', b.at,
      'place', b.place, 'invitation', b.invitation, 'items', (SELECT count(*) FROM session_item i WHERE i.session_id = b.id))
    FROM event e JOIN board_session b ON b.id::text = e.ids ->> 'session' WHERE e.stream = 'case:' || n.case_id AND e.seq = n.seq) END,
  'alarms', (SELECT coalesce(json_agg(json_build_object('code', i.code, 'detail', i.detail)), '[]') FROM incident i
    WHERE i.case_id = c.id AND i.closed_at IS NULL)) AS record
FROM notification n JOIN cases c ON c.id = n.case_id LEFT JOIN task t ON t.id = n.task_id LEFT JOIN step s ON s.id = t.step_id, ${todayAt('$2')}
WHERE n.id = ANY($1::uuid[])`);
