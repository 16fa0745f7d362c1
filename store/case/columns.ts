import { heldValue, namedAs } from './rows.js';

/** The columns of the tables of which a case has many rows, each in the order in which it is read. */
export const columns = {
  step: [
    ...['id', 'case_id', 'key', 'branch', 'iteration', 'kind', 'state', 'outcome', 'opened_at', 'due_at'],
    ...['closed_at', 'detail', 'term', 'calendar_revision', 'clock'],
  ],
  task: [
    ...['id', 'case_id', 'step_id', 'key', 'state', 'office', 'sequence', 'opened_at', 'due_at', 'closed_at'],
    ...['verdict', 'answer', 'decided_by', 'capacity', 'authority'],
  ],
  task_office: ['task_id', 'office', 'reason', 'open', 'strategic', 'subject_id', 'opened_at', 'due_at'],
} as const;

type Table = keyof typeof columns;

/**
 * SQL of a row as a JSON array: the names of its columns would be written, sent and parsed for every row, and are
 * more than half of it.
 *
 * @param row alias
 */
export function arraySql(row: string, table: Table): string {
  return `json_build_array(${columns[table].map((column) => `${row}.${column}`).join(', ')})`;
}

/** Rows from such arrays. */
export function fromArrays<R>(table: Table, arrays: readonly (readonly unknown[])[]): R[] {
  const namings = columns[table].map(namedAs);
  return arrays.map((values) => {
    const row: Record<string, unknown> = {};
    namings.forEach((naming, place) => {
      row[naming.name] = heldValue(naming, values[place]);
    });
    return row as R; // the lists above name the columns, the interfaces in rows.ts the properties
  });
}
