import { describe } from '../machine.js';
import { markdownTable } from '../markdown-table.js';
import { aimsOf } from './aims.js';
import type { Report } from './measure.js';

/** The report as a page of Markdown. */
export function showDecisions({ machine, rows }: Report): string {
  return [
    describe(machine),
    markdownTable(
      ['system', 'clients', 'decisions/s', 'sustained/s', 'p50 ms', 'p99 ms', 'CPU ms a decision'],
      rows.map((row) => [
        row.system,
        row.clients,
        row.perSecond,
        row.sustainedPerSecond,
        row.p50Ms,
        row.p99Ms,
        row.cpuMsPerStep ?? '–',
      ]),
    ),
    markdownTable(
      ['clients', 'aim', 'reached', ''],
      aimsOf(rows).map(({ clients, aim, reached, met }) => [clients, aim, reached, met ? 'met' : 'missed']),
    ),
  ].join('\n\n');
}
