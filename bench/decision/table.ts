import { describe } from '../machine.js';
import { aimsOf } from './aims.js';
import type { Report } from './measure.js';

/** The report as a page of Markdown. */
export function showTable({ machine, rows }: Report): string {
  return [
    describe(machine),
    table(
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
    table(
      ['clients', 'aim', 'reached', ''],
      aimsOf(rows).map(({ clients, aim, reached, met }) => [clients, aim, reached, met ? 'met' : 'missed']),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
