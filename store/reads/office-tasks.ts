import type { ProcessDefinition } from '../../domain/flow/define.js';
import { fullNameOf } from '../access/full-name.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';

/** A task that lies in an office. */
export interface OfficeTask {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly subject: string;
  readonly step: string;
  readonly dueAt: number | null;
  readonly definition: ProcessDefinition;
}

/** What lies in an office, the earliest due first. */
export async function officeTasks(
  rows: Rows,
  position: string,
  most: number,
): Promise<readonly OfficeTask[]> {
  const found = await rows<
    Omit<OfficeTask, 'definition'> & { readonly process: string; readonly revision: number }
  >(
    `SELECT t.id, c.id AS "caseId", c.number, ${fullNameOf('e')} AS subject, s.key AS step, o.due_at AS "dueAt", c.process, c.revision
     FROM task_office o JOIN task t ON t.id = o.task_id JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id JOIN employee e ON e.id = c.subject_id
     WHERE o.open AND o.office = 'position/' || $1 AND o.reason <> 'escalated' ORDER BY o.due_at, o.task_id LIMIT $2`,
    [position, most],
  );
  const tasks = [];
  for (const { process, revision, ...task } of found)
    tasks.push({ ...task, definition: await definitionOf(rows, process, revision) });
  return tasks;
}
