import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { noQuorumKey } from '../../domain/steps/board.js';
import { fullNameOf } from '../access/full-name.js';
import { awayUntil, covers } from '../access/holder-sql.js';
import type { CaseState } from '../case/rows.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { anywhere } from '../registry/reads/conditions.js';
import { type AgeGroup, inAge, inFlight, overdueStep, soonDue } from './case-figures.js';
import { type PersonRecord, personRecord, targetPost } from './case-record.js';
import { personIn, positionIn } from './office-sql.js';
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
  /** Not closed yet. */
  readonly inFlight?: boolean | undefined;
  /** Days since it was opened. */
  readonly age?: AgeGroup | undefined;
  /** Some open step falls due within so many days, and is not late. */
  readonly dueWithin?: number | undefined;
  /** It waits for this board, and is on no agenda. */
  readonly board?: string | undefined;
  /** Part of a name, a NIP or a number. */
  readonly q?: string | undefined;
}

/** Where a page of cases begins: when the last case before it was opened, and its id. */
export type CaseKey = readonly [openedAt: string, id: string];

/** With whom an open step lies today. */
export interface CaseHolder {
  /** Null: it waits for a person themselves. */
  readonly office: string | null;
  /** Null: nobody acts there today. */
  readonly name: string | null;
  readonly capacity: 'holder' | 'plt' | 'plh' | 'person' | null;
}

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
    readonly since: string;
    readonly dueAt: string | null;
    readonly overdue: boolean;
    readonly offices: readonly string[];
    readonly holders: readonly CaseHolder[];
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
    filters.inFlight ?? null,
    filters.age ?? null,
    filters.dueWithin ?? null,
    filters.board ?? null,
    filters.q === undefined ? null : anywhere(filters.q),
    ...scopeValues(caseScope(viewer)),
  ]);
  const items = [];
  for (const { item } of found)
    items.push({ item, definition: await definitionOf(rows, item.process, item.revision) });
  return items;
}

/** SQL: an open step of case `c` waits for the board in $14, and is on no agenda. A definition names the board. */
const waitsForBoard = `EXISTS (SELECT FROM step s JOIN process_revision r ON r.process = c.process AND r.revision = c.revision
  WHERE s.case_id = c.id AND s.state = 'open' AND s.kind = 'board' AND s.detail -> 'board' -> 'item' IS NULL
    AND jsonb_path_exists(r.definition::jsonb, '$.** ? (@.kind == "board" && @.key == $key && @.board == $board)', jsonb_build_object('key', s.key, 'board', $14::text))
    AND NOT EXISTS (SELECT FROM task t WHERE t.step_id = s.id AND t.key = '${noQuorumKey}' AND t.state = 'open'))`;

/** SQL of who acts in position `p` today: its holder before others, unless they are away. */
const acting = `LATERAL (SELECT ${fullNameOf('e')} AS name, CASE i.kind WHEN 'definitive' THEN 'holder' ELSE i.kind END AS capacity
  FROM incumbency i JOIN employee e ON e.id = i.employee_id
  WHERE i.position_code = p.code AND ${covers('i', 'today.day')} AND ${awayUntil('e.id', 'today.day')} IS NULL
  ORDER BY i.kind <> 'definitive', i.id LIMIT 1) a`;

/** SQL of the `CaseHolder`s of step `s`: an office that several tasks lie with is named once. */
const holders = `(SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('office', p.title, 'name', CASE WHEN self.id IS NULL THEN a.name ELSE ${fullNameOf('self')} END,
    'capacity', CASE WHEN self.id IS NULL THEN a.capacity ELSE 'person' END)), '[]')
  FROM task t JOIN task_office o ON o.task_id = t.id AND o.reason <> 'escalated'
    LEFT JOIN position p ON p.code = ${positionIn('o.office')} LEFT JOIN employee self ON self.id = ${personIn('o.office')} LEFT JOIN ${acting} ON true
  WHERE t.step_id = s.id AND t.state IN ('open', 'paused'))`;

const statement = `SELECT jsonb_build_object('id', c.id, 'number', c.number, 'process', c.process, 'revision', c.revision, 'state', c.state,
    'subject', (SELECT ${personRecord} FROM employee e WHERE e.id = c.subject_id), 'target', ${targetPost},
    'openedAt', c.opened_at, 'decidedAt', c.decided_at, 'closedAt', c.closed_at, 'returns', c.returns,
    'open', (SELECT coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'kind', s.kind, 'state', s.state, 'since', s.opened_at, 'dueAt', s.due_at,
        'overdue', s.state = 'open' AND coalesce(s.due_at < $1::timestamptz, false), 'holders', ${holders},
        'offices', (SELECT coalesce(jsonb_agg(DISTINCT p.title), '[]') FROM task t JOIN task_office o ON o.task_id = t.id AND o.reason <> 'escalated'
           JOIN position p ON p.code = ${positionIn('o.office')} WHERE t.step_id = s.id AND t.state IN ('open', 'paused'))) ORDER BY s.opened_at, s.id), '[]')
      FROM step s WHERE s.case_id = c.id AND s.state IN ('open', 'paused'))) AS item
  FROM (SELECT c.* FROM cases c
    WHERE ($2::text IS NULL OR c.process = $2) AND ($3::text IS NULL OR c.state = $3)
      AND ($4::text IS NULL OR EXISTS (SELECT FROM step s WHERE s.case_id = c.id AND s.key = $4 AND s.state IN ('open', 'paused')))
      AND ($5::text IS NULL OR c.agency_code = $5)
      AND ($6::text IS NULL OR c.subject_id = (SELECT id FROM employee WHERE nip = $6))
      AND ($7::boolean IS NULL OR ${overdueStep('$1')} = $7)
      AND ($8::timestamptz IS NULL OR (c.opened_at, c.id) < ($8::timestamptz, $9::uuid))
      AND ($11::boolean IS NULL OR ${inFlight} = $11)
      AND ($12::text IS NULL OR ${inAge('$1')} = $12)
      AND ($13::int IS NULL OR ${soonDue('$1', '$13')})
      AND ($14::text IS NULL OR ${waitsForBoard})
      AND ($15::text IS NULL OR c.number ILIKE $15 OR EXISTS (SELECT FROM employee e WHERE e.id = c.subject_id AND (e.nip LIKE $15 OR ${fullNameOf('e')} ILIKE $15)))
      AND ${inScope(16)}
    ORDER BY c.opened_at DESC, c.id DESC LIMIT $10) c, ${todayAt('$1')}
  ORDER BY c.opened_at DESC, c.id DESC`;
