import { caseScope } from '../../domain/access/see.js';
import type { Viewer } from '../../domain/access/viewer.js';
import type { ProcessDefinition } from '../../domain/flow/define.js';
import { Refusal } from '../../domain/refusal.js';
import { type DatedCalendar, loadCalendar } from '../calendar/load-calendar.js';
import type { Rows } from '../database.js';
import { definitionOf } from '../definitions.js';
import { type TaskRecord, taskRecord, todayAt } from './task-columns.js';
import { powersOf, type TaskPowers } from './task-powers.js';
import { inScope, scopeValues } from './visible-cases.js';

/** A task as somebody sees it. */
export interface TaskReading {
  readonly task: TaskRecord;
  readonly definition: ProcessDefinition;
  readonly powers: TaskPowers;
  /** By which its days are counted. */
  readonly calendar: DatedCalendar;
}

/** One task as the viewer sees it. @throws {Refusal} TASK_UNKNOWN, also where they may not see its case */
export async function readTask(rows: Rows, viewer: Viewer, id: string, now: number): Promise<TaskReading> {
  const [row] = await rows<{ task: TaskRecord }>(
    `SELECT ${taskRecord} AS task FROM task t JOIN step s ON s.id = t.step_id JOIN cases c ON c.id = t.case_id, ${todayAt('$2')}
     WHERE t.id = $1::uuid AND ${inScope(3)}`,
    [id, new Date(now), ...scopeValues(caseScope(viewer))],
  );
  if (!row) throw new Refusal('TASK_UNKNOWN');
  const { task } = row;
  const definition = await definitionOf(rows, task.process, task.revision);
  const calendar = await loadCalendar(rows, task.agency);
  return { task, definition, powers: powersOf(viewer, task, definition, now), calendar };
}
