import { describe } from '../machine.js';
import { markdownTable } from '../markdown-table.js';
import type { Report } from './measure.js';

/** The report as a page of Markdown. */
export function showProcess({ machine, rows }: Report): string {
  return [
    describe(machine),
    markdownTable(
      ['system', 'cases', 'acts a case', 'ms a case, p50', 'CPU ms a case'],
      rows.map((row) => [row.system, row.cases, row.acts, row.p50MsPerCase, row.cpuMsPerCase ?? '–']),
    ),
  ].join('\n\n');
}
