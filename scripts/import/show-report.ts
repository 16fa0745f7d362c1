import type { ImportReport, Problem } from '../../store/registry/import/report.js';

const shown = 50;

/** The report for a person at a terminal, both languages; `--json` has all of it. */
export function showReport(report: ImportReport): string {
  return [
    ...report.files.flatMap(showFile),
    ...showProblems(report),
    ...showChanges(report),
    outcome(report),
  ].join('\n');
}

function showFile({ file, rows, refused, ignoredColumns }: ImportReport['files'][number]): string[] {
  const counts = `${file}: ${rows} baris, ${refused} ditolak (${rows} rows, ${refused} refused)`;
  if (ignoredColumns.length === 0) return [counts];
  return [counts, `  tidak disimpan (not stored): ${ignoredColumns.join(', ')}`];
}

function showProblems({ problems, errors, warnings }: ImportReport): string[] {
  const first = problems.toSorted((a, b) => a.severity.localeCompare(b.severity)).slice(0, shown);
  const left = errors + warnings - first.length;
  return [
    ...first.map(showProblem),
    ...(left > 0 ? [`… ${left} lagi; --json memuat daftarnya (more, listed by --json)`] : []),
  ];
}

function showProblem({ file, line, column, value, code, severity, message }: Problem): string {
  const place = [file, ...(line > 0 ? [line] : [])].join(':');
  const cell = column === null ? '' : ` [${column}${value === null ? '' : `: ${value}`}]`;
  return `${severity} ${place}${cell} ${code}\n  ${message.id}\n  ${message.en}`;
}

function showChanges({ changes, changedRows, employeesNotInFile, written, dryRun }: ImportReport): string[] {
  if (!written && !dryRun) return [];
  const counts = changes.map(
    ({ table, added, updated, unchanged }) =>
      `${table}: ${added} baru, ${updated} berubah, ${unchanged} tetap (new, changed, unchanged)`,
  );
  const rows = changedRows
    .slice(0, shown)
    .map(({ file, line, table, key, fields }) => `  ${file}:${line} ${table} ${key}: ${fields.join(', ')}`);
  const left = changedRows.length - rows.length;
  return [
    ...counts,
    ...rows,
    ...(left > 0 ? [`  … ${left} lagi; --json memuat daftarnya (more, listed by --json)`] : []),
    ...(employeesNotInFile > 0
      ? [
          `${employeesNotInFile} pegawai tidak ada di berkas dan dibiarkan (employees not in the file, left as they are)`,
        ]
      : []),
  ];
}

function outcome({ written, dryRun, errors }: ImportReport): string {
  if (written && errors > 0)
    return 'Tersimpan, kecuali baris yang ditolak.\nWritten, except for the refused rows.';
  if (written) return 'Tersimpan seluruhnya.\nWritten in full.';
  if (dryRun) return 'Percobaan saja: tidak ada yang ditulis.\nA dry run: nothing was written.';
  return 'Ada yang salah: tidak ada yang ditulis.\nSomething is wrong: nothing was written.';
}
