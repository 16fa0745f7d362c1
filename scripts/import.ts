// `npm run import`: files of the national system and of our own into the registry.
import { Command } from 'commander';
import { type SheetName, sheetNames } from '../domain/registry/sheets/index.js';
import { openDatabase } from '../store/database.js';
import { runImport } from '../store/registry/import/run-import.js';
import type { ImportProgress } from '../store/registry/import/source.js';
import { localDay } from '../store/registry/local-day.js';
import { databaseUrl, mendable } from './import/database-url.js';
import { openFiles, readTenantFile } from './import/open-files.js';
import { showReport } from './import/show-report.js';

type Given = Partial<Record<SheetName | 'tenant', string>> & {
  json?: boolean;
  partial?: boolean;
  dryRun?: boolean;
};

const command = new Command('npm run import --')
  .description('Imports CSV or XLSX files into the registry; docs/import.md describes their columns.')
  .showHelpAfterError();
for (const sheet of sheetNames) command.option(`--${sheet} <file>`, `CSV or XLSX with ${sheet}`);
command
  .option('--tenant <file>', "JSON with the government's own data")
  .option('--partial', 'leave wrong rows out, and what depends on them, and write the rest')
  .option('--dry-run', 'say what would change and write nothing')
  .option('--json', 'print the whole report as JSON')
  .allowExcessArguments(false)
  .parse();

try {
  process.exitCode = await importFiles(command.opts<Given>());
} catch (error) {
  const stated = mendable(error);
  if (stated === undefined) throw error;
  console.error(stated.message);
  process.exitCode = 1;
}

async function importFiles({ json, partial, dryRun, ...files }: Given): Promise<number> {
  if (Object.keys(files).length === 0) {
    command.help({ error: true });
  }
  const db = openDatabase(databaseUrl(process.env), { connections: 2 });
  try {
    const now = new Date();
    const report = await runImport(db, openFiles(files), {
      now,
      today: await localDay(db, now),
      partial: partial ?? false,
      dryRun: dryRun ?? false,
      onProgress: showProgress,
      ...(files.tenant === undefined ? {} : { tenant: readTenantFile(files.tenant) }),
    });
    console.log(json ? JSON.stringify(report, null, 2) : showReport(report));
    return report.written || (report.dryRun && report.ok) ? 0 : 1;
  } finally {
    await db.close();
  }
}

function showProgress({ phase, file, rows }: ImportProgress): void {
  console.error(file === undefined ? phase : `${phase} ${file}: ${rows ?? 0}`);
}
