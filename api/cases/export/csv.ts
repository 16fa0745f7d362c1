import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * Lines as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export function csvOf(titles: readonly string[], lines: Readable): Readable {
  const written = stringify({
    bom: true,
    header: true,
    columns: [...titles],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  // An error of either goes to whoever reads.
  pipeline(lines, written, () => undefined);
  return written;
}
