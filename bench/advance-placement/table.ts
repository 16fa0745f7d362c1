import { describe } from '../machine.js';
import type { Report } from './measure.js';
import type { Row } from './rows.js';

const head = [
  'who opens the next step',
  'Temporal',
  'clients',
  'verdicts/s',
  'answer p50, p99',
  'next office p50, p99',
  'ratio',
  'CPU ms: clients + worker + PostgreSQL + Temporal',
  'drained after',
];

const titles: Readonly<Record<Row['course'], string>> = {
  closing: 'Verdicts that close their step (opinion, proposal, decision); times in ms',
  initials:
    'Initials, after which the same step goes on: the verdict itself hands the task over, whoever advances',
};

/** The report as a page of Markdown. */
export function showTable({ machine, rows }: Report): string {
  return [
    describe(machine),
    ...(['closing', 'initials'] as const).map((course) =>
      [titles[course], '', ...table(rows.filter((row) => row.course === course))].join('\n'),
    ),
  ].join('\n\n');
}

function table(rows: readonly Row[]): readonly string[] {
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(cells(row)))];
}

function cells({ cpu, answer, nextOffice, ...row }: Row): readonly string[] {
  return [
    row.system,
    row.temporal,
    String(row.clients),
    String(row.perSecond),
    `${answer.p50}, ${answer.p99}`,
    `${nextOffice.p50}, ${nextOffice.p99}`,
    `${row.ratio} ×`,
    cpu ? `${cpu.clients} + ${cpu.worker} + ${cpu.postgres} + ${cpu.temporal} = ${cpu.sum}` : '–',
    String(row.drain),
  ];
}

function line(parts: readonly string[]): string {
  return `| ${parts.join(' | ')} |`;
}
