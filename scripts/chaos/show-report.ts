import type { ChaosReport } from './report.js';

/** The report as a person reads it. */
export function showReport(report: ChaosReport): string {
  const { kills, commands, cases, refusals, leftOpen, effects, unrest, findings } = report;
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  return [
    table(
      ['killed', 'times', 'back after (mean)', 'back after (longest)'],
      kills.map(({ part, times, meanDownMs, longestDownMs }) => [
        part,
        times,
        `${seconds(meanDownMs)} s`,
        `${seconds(longestDownMs)} s`,
      ]),
    ),
    table(
      ['command', 'given', 'done', '409', 'other no', 'sent again', 'unheard', '503', '5xx', 'no answer'],
      commands.map((each) => [
        each.kind,
        each.given,
        each.acknowledged,
        each.conflicts,
        each.refused,
        each.retries,
        each.unheard,
        each.unavailable,
        each.errors,
        each.unanswered,
      ]),
    ),
    counted('cases', cases),
    counted('refusals', refusals),
    counted('left open', leftOpen),
    counted('effects', effects),
    `${report.reads} reads, ${report.events} events, seed ${report.seed}`,
    ...(unrest === null ? [] : [`not at rest in time: ${JSON.stringify(unrest)}`]),
    ...findings.map(({ check, what }) => `WRONG  ${check}: ${what}`),
    findings.length === 0 && unrest === null
      ? 'tidak ada yang hilang, ganda, atau macet / nothing is lost, doubled or stuck'
      : `${findings.length} temuan / findings`,
  ].join('\n\n');
}

function counted(title: string, counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return `${title}: ${parts.join(', ') || 'none'}`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return all.map(line).join('\n');
}
