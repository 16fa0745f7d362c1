/** A row of a file: the line it starts on (counted from 1) and its cells as text. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}
