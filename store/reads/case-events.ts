import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ChainFault } from '../../domain/audit/chain.js';
import type { EventIds } from '../../domain/audit/events.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { fullNameOf } from '../access/full-name.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { personIn, positionIn } from './office-sql.js';
import { verifyStream } from './verify-stream.js';
import { inScope, scopeValues } from './visible-cases.js';

/** An event with the names that its ids stand for. */
export interface EventReading {
  readonly seq: number;
  readonly type: string;
  readonly at: number;
  readonly ids: EventIds;
  /** Null once erased by law. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly hash: string;
  readonly prevHash: string;
  readonly actor: string | null;
  readonly office: string | null;
  readonly stepKind: string | null;
}

export interface CaseEvents {
  readonly subjectId: string;
  readonly definition: ProcessDefinition;
  /** One row more than asked for when there is a next page. */
  readonly rows: readonly EventReading[];
  /** The first fault of the whole stream; null when it holds. */
  readonly fault: ChainFault | null;
}

/**
 * What happened in a case, oldest first, and whether its chain of hashes holds.
 *
 * @param page `after`: the sequence number of the last event before the page
 * @throws {Refusal} CASE_UNKNOWN, also where the viewer may not see it
 */
export async function readCaseEvents(
  rows: Rows,
  viewer: Viewer,
  caseId: string,
  page: { readonly limit: number; readonly after: number | null },
): Promise<CaseEvents> {
  const [seen] = await rows<{ subject_id: string; process: string; revision: number }>(
    `SELECT c.subject_id, c.process, c.revision FROM cases c WHERE c.id = $1::uuid AND ${inScope(2)}`,
    [caseId, ...scopeValues(caseScope(viewer))],
  );
  if (!seen) throw new Refusal('CASE_UNKNOWN');
  const found = await rows<EventReading>(
    `SELECT v.seq, v.type, v.at, v.ids, v.payload, v.hash, v.prev_hash AS "prevHash",
       (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = (v.ids ->> 'actor')::uuid) AS actor,
       coalesce((SELECT p.title FROM position p WHERE p.code = ${positionIn("(v.ids ->> 'office')")}),
                (SELECT ${fullNameOf('e')} FROM employee e WHERE e.id = ${personIn("(v.ids ->> 'office')")})) AS office,
       (SELECT s.kind FROM step s WHERE s.case_id = $2::uuid AND s.key = v.ids ->> 'step' LIMIT 1) AS "stepKind"
     FROM event v WHERE v.stream = $1 AND v.seq > $3 ORDER BY v.seq LIMIT $4`,
    [streamOf(caseId), caseId, page.after ?? 0, page.limit + 1],
  );
  return {
    subjectId: seen.subject_id,
    definition: await definitionOf(rows, seen.process, seen.revision),
    rows: found,
    fault: await verifyCaseChain(rows, caseId),
  };
}

/** The first event of a case's stream that does not fit, and in what; null when the whole chain holds. */
export function verifyCaseChain(rows: Rows, caseId: string): Promise<ChainFault | null> {
  return verifyStream(rows, streamOf(caseId));
}

function streamOf(caseId: string): string {
  return `case:${caseId}`;
}
