import type { ImportReport } from '../../../../contract/import-report.js';

/** The problems of a report as CSV, with a byte order mark by which spreadsheets know UTF-8. */
export function reportCsv(
  titles: readonly string[],
  { problems }: Pick<ImportReport, 'problems'>,
  language: 'id' | 'en',
  severities: Readonly<Record<'error' | 'warning', string>>,
): string {
  const lines = problems.map(({ file, line, column, value, code, severity, message }) => [
    file,
    line === 0 ? '' : String(line),
    column ?? '',
    value ?? '',
    severities[severity],
    message[language],
    code,
  ]);
  return `\uFEFF${[titles, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
