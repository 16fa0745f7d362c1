import { Readable } from 'node:stream';
import { CsvError, type InfoRecord, parse } from 'csv-parse';
import { decodeUtf8 } from './decode-utf8.js';
import { FileProblem } from './file-problem.js';
import { rejoin } from './rejoin.js';
import type { TableRow } from './table-row.js';

/** A cell of a megabyte is no cell: an unclosed quote must not swallow the whole file. */
const longestRecord = 1_000_000;

/**
 * Reads UTF-8 text whose columns stand apart by `,` or `;`, as its header shows, with or without a byte-order mark.
 *
 * @throws FileProblem FILE_NOT_UTF8, FILE_BROKEN, FILE_EMPTY
 */
export async function* readCsv(content: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const text = decodeUtf8(content);
  const start = await beginning(text);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(rejoin(start, text));
  // pipe() does not pass errors on, and the parser must not wait for a source that failed.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: InfoRecord }>) {
      const within = record.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 0);
      yield { line: info.lines - within, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new FileProblem('FILE_BROKEN', lineOf(error), { reason: error.code });
    throw error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

async function beginning(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (!start.includes('\n') && start.length < longestRecord) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  if (start.trim() === '') throw new FileProblem('FILE_EMPTY', 1);
  return start;
}

/** The one that stands more often in the header, outside quotes. */
function delimiterOf(start: string): ',' | ';' {
  const [header = ''] = start
    .trimStart()
    .replace(/"[^"]*"/g, '')
    .split('\n', 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function lineOf(error: CsvError): number {
  return typeof error.lines === 'number' ? error.lines : 1;
}
