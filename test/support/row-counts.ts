import type { Database } from '../../store/database.js';

const tables = [
  ...['cases', 'step', 'task', 'task_office', 'event', 'stream_head', 'effect', 'incident'],
  ...['notification', 'document', 'stored_file', 'number_register', 'idempotency_key', 'incumbency'],
  'incoming_document',
];

/** How many rows each table has that a command may write to, and how far the registers of numbers have come. */
export async function rowCounts(db: Database): Promise<object> {
  const counted = tables.map((table) => `'${table}', (SELECT count(*) FROM ${table})`).join(', ');
  const [row] = await db.rows<{ counts: object }>(
    `SELECT jsonb_build_object(${counted}, 'serials', (SELECT coalesce(sum(last), 0) FROM number_register),
       'wakes', (SELECT coalesce(sum(wake_seq), 0) FROM cases)) AS counts`,
  );
  return row?.counts ?? {};
}
