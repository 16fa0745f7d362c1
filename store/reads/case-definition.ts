import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { inScope, scopeValues } from './visible-cases.js';

/** The definition that a case is pinned to. @throws {Refusal} CASE_UNKNOWN, also where the viewer may not see it */
export async function definitionOfCase(rows: Rows, viewer: Viewer, id: string): Promise<ProcessDefinition> {
  const [row] = await rows<{ process: string; revision: number }>(
    `SELECT c.process, c.revision FROM cases c WHERE c.id = $1::uuid AND ${inScope(2)}`,
    [id, ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('CASE_UNKNOWN');
  return definitionOf(rows, row.process, row.revision);
}
