import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { Rows } from '../database.js';
import { inSessionScopeOf, sessionScope } from './session.js';
import { inScopeOf } from './visible-cases.js';

/** Ids of what has changed. */
export interface Changed {
  readonly cases: readonly string[];
  readonly sessions: readonly string[];
}

/**
 * What of all that changed each viewer may see, in their order. One statement for all of them, so that a burst of
 * changes before many readers costs what one reader costs.
 */
export async function whoSeesChanges(
  rows: Rows,
  viewers: readonly Viewer[],
  changed: Changed,
): Promise<readonly Changed[]> {
  const scopes = viewers.map((viewer) => ({ ...caseScope(viewer), positions: sessionScope(viewer)[1] }));
  return rows<Changed>(
    `SELECT coalesce((SELECT jsonb_agg(c.id) FROM cases c WHERE c.id = ANY($2::uuid[])
         AND ${inScopeOf({ everything: 'v.everything', person: 'v.person', offices: 'v.offices', units: 'v.units' })}), '[]') AS cases,
       coalesce((SELECT jsonb_agg(s.id) FROM board_session s WHERE s.id = ANY($3::uuid[])
         AND ${inSessionScopeOf('v.everything', 'v.positions', 'v.person')}), '[]') AS sessions
     FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given(scope, place),
       LATERAL jsonb_to_record(given.scope) AS v(everything boolean, person uuid, offices text[], units text[], positions text[])
     ORDER BY given.place`,
    [JSON.stringify(scopes), changed.cases, changed.sessions],
  );
}
