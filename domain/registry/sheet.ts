import type { Column } from './cell.js';
import { type Finding, isError } from './finding.js';

/** The columns that are read, by the name of what they hold. */
export type Layout = Readonly<Record<string, Column<unknown>>>;

/** What a row holds once every cell is read. */
export type RowOf<L extends Layout> = { readonly [K in keyof L]: L[K] extends Column<infer T> ? T : never };

/** Cells as a file has them, by normalised heading; a heading the file lacks is absent. */
export type Cells = ReadonlyMap<string, string>;

/** Values as they are staged. */
export type Staged = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** A row read: what to stage (null when it is refused), and what there is to say about it. */
export interface RowRead {
  readonly staged: Staged | null;
  readonly findings: readonly Finding[];
}

/** One kind of file: what its columns are, and how a row is read. */
export interface Sheet {
  readonly headers: readonly { readonly name: string; readonly needed: boolean }[];
  /** Heading whose cell names the row, so that what depends on a refused row can be told why */
  readonly key: string;
  readRow(cells: Cells, today: string): RowRead;
}

/** What a sheet makes of a row whose every cell could be read. */
export type Finish<L extends Layout> = (
  row: RowOf<L>,
  raw: (name: keyof L & string) => string,
) => { readonly staged: Staged; readonly findings?: readonly Finding[] };

/**
 * Puts a layout and what is to be checked across its columns together.
 * All wrong cells of a row are told at once; the checks across columns follow when there are none.
 */
export function sheet<const L extends Layout>(layout: L, key: keyof L & string, finish: Finish<L>): Sheet {
  const columns = Object.entries(layout);
  return {
    headers: columns.map(([, { header, needed }]) => ({ name: header, needed })),
    key: layout[key]?.header ?? key,
    readRow(cells, today) {
      const findings: Finding[] = [];
      const row: Record<string, unknown> = {};
      for (const [name, column] of columns) {
        const cell = cells.get(normalise(column.header))?.trim() ?? '';
        const reading = readCell(column, cell, today);
        if (reading.ok) row[name] = reading.value;
        else
          findings.push({ code: reading.code, column: column.header, value: cell, quotes: reading.quotes });
      }
      if (findings.length > 0) return { staged: null, findings };

      const raw = (name: keyof L & string) =>
        cells.get(normalise(layout[name]?.header ?? name))?.trim() ?? '';
      // Every column of the layout was read just now, each by its own reader.
      const done = finish(row as RowOf<L>, raw);
      const across = done.findings ?? [];
      return { staged: across.some(isError) ? null : done.staged, findings: across };
    },
  };
}

/** Headings are compared without regard to case, and with a space for `_`, `-` and several spaces. */
export function normalise(header: string): string {
  return header
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function readCell(
  column: Column<unknown>,
  cell: string,
  today: string,
): ReturnType<Column<unknown>['reader']> {
  if (cell !== '') return column.reader(cell, today);
  return column.empty
    ? { ok: true, value: column.empty.value }
    : { ok: false, code: 'CELL_EMPTY', quotes: {} };
}
