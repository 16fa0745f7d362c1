import { readDefinition } from '../contract/definition.js';
import type { ProcessDefinition } from '../domain/flow/define.js';
import { processes } from '../processes/index.js';
import { StartError } from '../settings/start-error.js';
import type { Database } from '../store/database.js';
import { RevisionChanged, storeDefinitions } from '../store/definitions.js';

/**
 * Stores the processes of this release, and makes sure that every open case's can be run by it.
 *
 * @throws {StartError} PROCESS_REVISION_CHANGED, PROCESS_UNREADABLE
 */
export async function storeProcesses(db: Database, now: number): Promise<void> {
  try {
    await storeDefinitions(db, processes, runnable, now);
  } catch (error) {
    if (!(error instanceof RevisionChanged)) throw error;
    const { process, revision } = error;
    throw new StartError('PROCESS_REVISION_CHANGED', {
      id: `Proses ${process} berbeda dari revisi ${revision} yang tersimpan; naikkan revisinya di processes/${process}.ts`,
      en: `Process ${process} differs from its stored revision ${revision}; raise the revision in processes/${process}.ts`,
    });
  }
}

/** A definition that this release can run. */
export function runnable(stored: unknown): ProcessDefinition {
  const read = readDefinition(stored);
  if (read.ok) return read.definition;
  const first = read.faults[0];
  const where = first?.where ?? '-';
  throw new StartError('PROCESS_UNREADABLE', {
    id: `Berkas yang terbuka memakai proses yang tidak dapat dijalankan versi ini: ${where}: ${first?.fault.id}`,
    en: `An open case uses a process that this release cannot run: ${where}: ${first?.fault.en}`,
  });
}
