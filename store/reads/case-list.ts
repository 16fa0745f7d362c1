import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import type { CaseState } from '../case/rows.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { type PersonRecord, personRecord, targetPost } from './case-record.js';
import { positionIn } from './office-sql.js';
import { todayAt } from './task-columns.js';
import { inScope, scopeValues } from './visible-cases.js';

export interface CaseFilters {
  readonly process?: string | undefined;
  readonly state?: string | undefined;
  /** Key of a step that is open. */
  readonly step?: string | undefined;
  /** Unit code of the subject's agency when it was proposed. */
  readonly agency?: string | undefined;
  /** NIP. */
  readonly subject?: string | undefined;
  /** Some open step is past its date. */
  readonly overdue?: boolean | undefined;
}

/** Where a page of cases begins: when the last case before it was opened, and its id. */
export type CaseKey = readonly [openedAt: string, id: string];

/** A case in a list. */
export interface CaseItem {
  readonly id: string;
  readonly number: string;
  readonly process: string;
  readonly revision: number;
  readonly state: CaseState;
  readonly subject: PersonRecord;
  readonly target: PersonRecord['position'];
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly closedAt: string | null;
  readonly returns: number;
  readonly open: readonly {
    readonly key: string;
    readonly kind: string;
    readonly state: 'open' | 'paused';
    readonly dueAt: string | null;
    readonly overdue: boolean;
    readonly offices: readonly string[];
  }[];
}

export interface CaseListed {
  readonly item: CaseItem;
  readonly definition: ProcessDefinition;
}

/** Cases that the viewer may see, the newest first; one row more than asked for when there is a next page. */
export async function listCases(
  rows: Rows,
  viewer: Viewer,
  filters: CaseFilters,
  page: { readonly limit: number; readonly after: CaseKey | null },
  now: number,
): Promise<readonly CaseListed[]> {
  const [openedAt, id] = page.after ?? [null, null];
  const found = await rows<{ item: CaseItem }>(statement, [
    new Date(now),
    filters.process ?? null,
    filters.state ?? null,
    filters.step ?? null,
    filters.agency ?? null,
    filters.subject ?? null,
    filters.overdue ?? null,
    openedAt,
    id,
    page.limit + 1,
    ...scopeValues(caseScope(viewer)),
  ]);
  const items = [];
  for (const { item } of found)
    items.push({ item, definition: await definitionOf(rows, item.process, item.revision) });
  return items;
}

const overdueStep = `EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.state = 'open' AND s.due_at < $1::timestamptz)`;

const statement = `SELECT jsonb_build_object('id', c.id, 'number', c.number, 'process', c.process, 'revision', c.revision, 'state', c.state,
    'subject', (SELECT ${personRecord} FROM employee e WHERE e.id = c.subject_id), 'target', ${targetPost},
    'openedAt', c.opened_at, 'decidedAt', c.decided_at, 'closedAt', c.closed_at, 'returns', c.returns,
    'open', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'kind', s.kind, 'state', s.state, 'dueAt', s.due_at,
        'overdue', s.state = 'open' AND s.due_at < $1::timestamptz,
        'offices', (SELECT coalesce(jsonb_agg(DISTINCT p.title), '[]') FROM task t JOIN task_office o ON o.task_id = t.id AND o.reason <> 'escalated'
           JOIN position p ON p.code = ${positionIn('o.office')} WHERE t.step_id = s.id AND t.state IN ('open', 'paused'))) ORDER BY s.opened_at, s.id), '[]')
      FROM step s WHERE s.case_id = c.id AND s.state IN ('open', 'paused'))) AS item
  FROM (SELECT c.* FROM cases c
    WHERE ($2::text IS NULL OR c.process = $2) AND ($3::text IS NULL OR c.state = $3)
      AND ($4::text IS NULL OR EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.key = $4 AND s.state IN ('open', 'paused')))
      AND ($5::text IS NULL OR c.agency_code = $5)
      AND ($6::text IS NULL OR c.subject_id = (SELECT id FROM employee WHERE nip = $6))
      AND ($7::boolean IS NULL OR ${overdueStep} = $7)
      AND ($8::timestamptz IS NULL OR (c.opened_at, c.id) < ($8::timestamptz, $9::uuid))
      AND ${inScope(11)}
    ORDER BY c.opened_at DESC, c.id DESC LIMIT $10) c, ${todayAt('$1')}
  ORDER BY c.opened_at DESC, c.id DESC`;
