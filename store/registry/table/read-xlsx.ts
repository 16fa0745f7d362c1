import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { FileProblem } from './file-problem.js';
import type { TableRow } from './table-row.js';

/**
 * Reads the first sheet of an XLSX file, row by row; its first row is the header.
 *
 * @throws FileProblem FILE_BROKEN when it is another or a damaged archive
 */
export async function* readXlsx(content: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const source = Readable.from(content);
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(source, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  let width = 0;
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const cells = cellsOf(row);
        // Trailing empty cells are not stored in the file: they count as empty, not as missing.
        width ||= cells.length;
        while (cells.length < width) cells.push('');
        if (cells.some((cell) => cell !== '')) yield { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    throw new FileProblem('FILE_BROKEN', 1, {
      reason: error instanceof Error ? error.message.slice(0, 80) : '',
    });
  } finally {
    source.destroy();
  }
  throw new FileProblem('FILE_BROKEN', 1, { reason: 'no worksheet' });
}

function cellsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = [];
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = textOf(cell.value);
  });
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '#DATE' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return String(value.error);
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : textOf(value.text);
  return 'result' in value ? textOf(value.result ?? null) : '';
}

/** A number cell keeps about 15 digits: a longer one has lost its end, and is shown as the spreadsheet shows it. */
function textOfNumber(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential().replace('e', 'E') : String(value);
}
