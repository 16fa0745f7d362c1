import type { ProcessDefinition } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { advance } from '../advance/advance.js';
import { noteIncident } from '../advance/note-incident.js';
import { schedule, wake } from '../advance/schedule.js';
import { loadCase } from '../case/file.js';
import { CaseWork } from '../case/work.js';
import { changesOf, writeCase, writeChanges } from '../case/write.js';
import { deadlock, sqlState, type Transaction } from '../database.js';

/** What a command brings about beside the flow. */
interface Beside {
  readonly before?: () => Promise<void>;
  readonly after?: () => Promise<void>;
}

/**
 * Writes a command's changes and what follows from them, in one statement. Should what follows fail, the savepoint
 * takes it back and the command alone is written: it stands, an incident says so, and the workflow tries again. Two
 * things undo both: a conflict in the registry, for the signature must not be given, and a deadlock, for the
 * transaction is then done again.
 *
 * @param beside what else follows from this command: before the flow goes on, and after it has
 */
export async function writeAndAdvance(
  tx: Transaction,
  work: CaseWork,
  definition: ProcessDefinition,
  { before, after }: Beside = {},
): Promise<void> {
  // In the first attempt nothing is taken back: where something fails, all is done again.
  const command = tx.hasSavepoints ? changesOf(work) : undefined;
  try {
    await tx.savepoint(async () => {
      await before?.();
      await advance(tx, work, definition);
      await after?.();
      wake(work);
      writeCase(tx, work);
    });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'REGISTRY_CONFLICT') throw error;
    if (sqlState(error) === deadlock || !command) throw error;
    writeChanges(tx, command);
    await noteFailure(tx, work, error);
  }
}

async function noteFailure(tx: Transaction, failed: CaseWork, error: unknown): Promise<void> {
  const work = new CaseWork(await loadCase(tx, failed.file.case.id), failed.now);
  noteIncident(work, error);
  schedule(work);
  wake(work);
  work.changeCase({ urgent: true });
  writeCase(tx, work);
  // What the caller shows is the case as it stands now.
  Object.assign(failed.file, work.file);
}
