import asciichart from 'asciichart';
import { describe } from '../machine.js';
import { markdownTable } from '../markdown-table.js';
import type { Bytes, Report, Row } from './measure.js';

const mostBytes = 12 * 1_024;

/** The report as a page of Markdown, with how things grow as plots. */
export function showParked({ machine, rows, reminders }: Report): string {
  const last = rows.at(-1)?.bytesPerCase;
  return [
    describe(machine),
    markdownTable(
      [
        'open cases',
        'worker MB',
        'bytes a case: Jenjang',
        'Temporal',
        'its visibility',
        'all',
        'decision p50 ms',
        'p99 ms',
      ],
      rows.map((row) => [
        row.cases,
        row.workerMb,
        row.bytesPerCase?.jenjang ?? '–',
        row.bytesPerCase?.temporal ?? '–',
        row.bytesPerCase?.visibility ?? '–',
        row.bytesPerCase ? sum(row.bytesPerCase) : '–',
        row.decisionP50Ms,
        row.decisionP99Ms,
      ]),
    ),
    `bytes a case: at most ${mostBytes} are aimed at, ${last && sum(last) <= mostBytes ? 'met' : 'missed'}`,
    `${reminders.count} reminders due at once were written in ${reminders.seconds} s, ${Math.round(reminders.count / reminders.seconds)} a second`,
    drawn('worker, MB', rows, ({ workerMb }) => workerMb),
    drawn('decision, p50 ms', rows, ({ decisionP50Ms }) => decisionP50Ms),
  ].join('\n\n');
}

function sum({ jenjang, temporal, visibility }: Bytes): number {
  return jenjang + temporal + visibility;
}

/** A plot whose width is the number of cases, so that a straight line is growth in step with them. */
function drawn(title: string, rows: readonly Row[], value: (row: Row) => number): string {
  const most = rows.at(-1)?.cases ?? 0;
  const points = Array.from({ length: 61 }, (_, column) => between(rows, value, (column / 60) * most));
  return [
    '```',
    `${title}, from 0 to ${most} open cases`,
    asciichart.plot(points, { height: 8, min: 0 }),
    '```',
  ].join('\n');
}

function between(rows: readonly Row[], value: (row: Row) => number, cases: number): number {
  const after = rows.find((row) => row.cases >= cases);
  const before = rows.findLast((row) => row.cases <= cases);
  if (!after || !before) throw new Error('Nothing was measured there');
  if (after === before) return value(after);
  const share = (cases - before.cases) / (after.cases - before.cases);
  return value(before) + share * (value(after) - value(before));
}
