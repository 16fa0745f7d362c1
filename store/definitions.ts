import { canonicalJson } from '../domain/audit/canonical.js';
import type { ProcessDefinition } from '../domain/flow/define.js';
import { Refusal } from '../domain/refusal.js';
import { type Database, type Rows, sha256 } from './database.js';

/** The hash that identifies a definition's content. */
export function definitionHash(definition: ProcessDefinition): string {
  return sha256(canonicalJson(definition));
}

/** A revision that is stored with other content than the code now has. */
export class RevisionChanged extends Error {
  override readonly name = 'RevisionChanged';

  constructor(
    readonly process: string,
    readonly revision: number,
  ) {
    super(
      `Process ${process} differs from its stored revision ${revision}: raise the revision in processes/${process}.ts`,
    );
  }
}

/**
 * Writes the definitions of this release as rows, each revision once and never changed.
 *
 * @throws {RevisionChanged} when a definition was edited without raising its revision
 * @throws {Error} from `parse` when an open case is pinned to a revision that this release cannot run
 */
export async function storeDefinitions(
  db: Database,
  definitions: readonly ProcessDefinition[],
  parse: (definition: unknown) => ProcessDefinition,
  now: number,
): Promise<void> {
  for (const definition of definitions) {
    const hash = definitionHash(definition);
    const [row] = await db.rows<{ hash: string }>(
      `WITH written AS (INSERT INTO process_revision (process, revision, hash, definition, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING hash)
       SELECT hash FROM written UNION ALL SELECT hash FROM process_revision WHERE process = $1 AND revision = $2`,
      [definition.id, definition.revision, hash, JSON.stringify(definition), new Date(now)],
    );
    if (row && row.hash !== hash) throw new RevisionChanged(definition.id, definition.revision);
  }
  const pinned = await db.rows<{ definition: unknown }>(
    `SELECT DISTINCT ON (process, revision) r.definition FROM process_revision r JOIN cases c USING (process, revision) WHERE c.closed_at IS NULL`,
  );
  for (const { definition } of pinned) parse(definition);
}

const known = new Map<string, ProcessDefinition>();

/** The definition of a revision. Rows never change, so each is read once a process. */
export async function definitionOf(
  rows: Rows,
  process: string,
  revision: number,
): Promise<ProcessDefinition> {
  const key = `${process}@${revision}`;
  const cached = known.get(key);
  if (cached) return cached;
  const [row] = await rows<{ definition: ProcessDefinition }>(
    'SELECT definition FROM process_revision WHERE process = $1 AND revision = $2',
    [process, revision],
  );
  if (!row) throw new Refusal('PROCESS_UNKNOWN', { process });
  known.set(key, row.definition);
  return row.definition;
}

/** The newest revision of a process. @throws {Refusal} PROCESS_UNKNOWN */
export async function newestDefinition(rows: Rows, process: string): Promise<ProcessDefinition> {
  const [row] = await rows<{ revision: number }>(
    'SELECT max(revision) AS revision FROM process_revision WHERE process = $1 HAVING count(*) > 0',
    [process],
  );
  if (!row) throw new Refusal('PROCESS_UNKNOWN', { process });
  return definitionOf(rows, process, row.revision);
}

/** The newest revision of every process. */
export async function newestDefinitions(rows: Rows): Promise<readonly ProcessDefinition[]> {
  const newest = await rows<{ definition: ProcessDefinition }>(
    'SELECT DISTINCT ON (process) definition FROM process_revision ORDER BY process, revision DESC',
  );
  return newest.map(({ definition }) => definition);
}
