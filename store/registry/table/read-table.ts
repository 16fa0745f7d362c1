import { FileProblem } from './file-problem.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { rejoin } from './rejoin.js';
import { sniff } from './sniff.js';
import type { TableRow } from './table-row.js';

/** Bytes of a file as they arrive. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Reads a CSV or XLSX file row by row, whichever its first bytes say it is; no more than a chunk is held.
 *
 * @throws FileProblem when it is neither, or breaks off, or is not UTF-8
 */
export async function* readTable(content: Bytes): AsyncGenerator<TableRow> {
  const chunks = nonEmpty(content);
  const first = await chunks.next();
  if (first.done) throw new FileProblem('FILE_EMPTY', 1);
  const rest = rejoin(first.value, chunks);
  yield* sniff(first.value) === 'xlsx' ? readXlsx(rest) : readCsv(rest);
}

async function* nonEmpty(content: Bytes): AsyncGenerator<Uint8Array, undefined> {
  for await (const chunk of content) if (chunk.length > 0) yield chunk;
}
