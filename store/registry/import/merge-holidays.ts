import { lockCalendar, noteCalendarChange } from '../../calendar/note-change.js';
import type { Transaction } from '../../database.js';
import { countTouched, mergeTable } from './merge-table.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions } from './source.js';

/** The days off of a file; the years that it speaks of are known from then on. */
export async function mergeHolidays(
  tx: Transaction,
  { now, by }: ImportOptions,
  report: ReportBuilder,
): Promise<void> {
  await lockCalendar(tx);
  const added = await tx.rows<{ date: string }>(
    'SELECT s.date FROM import_holidays s WHERE NOT EXISTS (SELECT FROM holiday h WHERE h.date = s.date) ORDER BY s.date',
  );
  await mergeTable(
    tx,
    {
      table: 'holiday',
      sheet: 'holidays',
      rows: 'SELECT *, date::text AS label FROM import_holidays',
      key: ['date'],
      columns: ['kind', 'name_id', 'name_en', 'source'],
    },
    report,
  );
  const years = await countTouched(
    tx,
    `INSERT INTO calendar_year (year, source)
     SELECT extract(year FROM date)::int, min(source) FROM import_holidays GROUP BY 1 ON CONFLICT DO NOTHING`,
  );
  if (added.length === 0 && years === 0) return;
  await noteCalendarChange(tx, {
    type: 'calendar-imported',
    at: now.getTime(),
    actor: by,
    payload: { days: added.map(({ date }) => date), years },
  });
}
