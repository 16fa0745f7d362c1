import { describe } from '../machine.js';
import { markdownTable } from '../markdown-table.js';
import type { Report } from './measure.js';

/** The report as a page of Markdown. */
export function showInbox({ machine, population, rows }: Report): string {
  return [
    describe(machine),
    `${population.tasks} open tasks of ${population.people} people; aim: p99 at most 20 ms, at most 3 statements`,
    markdownTable(
      [
        'readers',
        'page',
        'pages',
        'tasks in the median inbox',
        'statements',
        'p50 ms',
        'p99 ms',
        'its CPU, p99 ms',
        'aim',
      ],
      rows.map((row) => [
        row.readers,
        row.page,
        row.pages,
        row.tasksInMedianInbox,
        row.statements,
        row.p50Ms,
        row.p99Ms,
        row.cpuP99Ms ?? '–',
        row.p99Ms <= 20 && row.statements <= 3 ? 'met' : 'missed',
      ]),
    ),
  ].join('\n\n');
}
