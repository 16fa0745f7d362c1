import { PassThrough, type Readable } from 'node:stream';
import ExcelJS from 'exceljs';

/** Width of a column, in characters. */
const width = 24;

/**
 * Lines as a sheet, row by row. Every cell is text and stays text when it is edited: no formula, and no NIP that
 * loses digits.
 */
export function xlsxOf(titles: readonly string[], lines: Readable): Readable {
  const out = new PassThrough();
  write(titles, lines, out).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : undefined),
  );
  return out;
}

async function write(titles: readonly string[], lines: Readable, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = workbook.addWorksheet('Jenjang', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = titles.map((header) => ({ header, width, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const cells of lines) {
    if (out.destroyed) return;
    sheet.addRow(cells).commit();
    if (out.writableNeedDrain)
      await new Promise<void>((resolve) => {
        out.once('drain', resolve);
        out.once('close', resolve);
      });
  }
  sheet.commit();
  await workbook.commit();
}
