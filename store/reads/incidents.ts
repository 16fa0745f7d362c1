import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { IncidentRow } from '../case/rows.js';
import type { Rows } from '../database.js';
import { inScope, scopeValues } from './visible-cases.js';

export interface IncidentReading {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly kind: IncidentRow['kind'];
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

/** Incidents of the cases that the viewer may see, newest first; one more than asked for when there is a next page. */
export function listIncidents(
  rows: Rows,
  viewer: Viewer,
  asked: {
    readonly closed: boolean;
    readonly limit: number;
    readonly after: readonly [number, string] | null;
  },
): Promise<readonly IncidentReading[]> {
  const [at, id] = asked.after ?? [null, null];
  return rows<IncidentReading>(
    `SELECT i.id, i.case_id AS "caseId", c.number, i.kind, i.code, i.detail, i.opened_at AS "openedAt", i.closed_at AS "closedAt"
     FROM incident i JOIN cases c ON c.id = i.case_id
     WHERE (i.closed_at IS NOT NULL) = $1 AND ($2::timestamptz IS NULL OR (i.opened_at, i.id) < ($2::timestamptz, $3::uuid))
       AND ${inScope(5)}
     ORDER BY i.opened_at DESC, i.id DESC LIMIT $4`,
    [asked.closed, at === null ? null : new Date(at), id, asked.limit + 1, ...scopeValues(caseScope(viewer))],
  );
}
