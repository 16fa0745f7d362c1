import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { SheetName } from '../../domain/registry/sheets/index.js';
import type { Database } from '../../store/database.js';
import type { ImportReport } from '../../store/registry/import/report.js';
import { runImport } from '../../store/registry/import/run-import.js';
import { cityFiles } from './city/city-files.js';
import { referenceDay } from './city/person.js';
import { tenant } from './city/roles.js';
import { root } from './city/units.js';
import { listDemoAccounts } from './demo-accounts.js';

/** What the seed did. */
export interface Seeded {
  /** Null when the city was there already */
  readonly report: ImportReport | null;
  readonly accounts: number;
}

/**
 * Writes the demo city's files into `demo/` of the data folder, imports them, and lists its accounts in
 * `identity/accounts.json`. Does nothing to a database that has the city.
 *
 * @param say told what is being done, a short line at a time
 * @throws Error when the database holds another government, or the import refuses the city's files
 */
export async function seedDemoCity(
  db: Database,
  dataDir: string,
  say: (line: string) => void = () => undefined,
): Promise<Seeded> {
  const report = (await hasCity(db)) ? null : await importCity(db, join(dataDir, 'demo'), say);
  const accounts = await listDemoAccounts(db);
  const folder = join(dataDir, 'identity');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'accounts.json');
  await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  // The mode above counts only where the file is new.
  await chmod(file, 0o600);
  return { report, accounts: accounts.length };
}

/** @throws Error when another government's units are there: the demo is not mixed into them */
async function hasCity(db: Database): Promise<boolean> {
  const [units] = await db.rows<{ all: number; ours: number }>(
    'SELECT count(*)::int AS all, (count(*) FILTER (WHERE code = $1))::int AS ours FROM unit',
    [root],
  );
  if (units && units.all > 0 && units.ours === 0) {
    throw new Error(
      'The database holds the units of another government; the demo city goes into an empty one',
    );
  }
  return units?.ours === 1;
}

async function importCity(db: Database, folder: string, say: (line: string) => void): Promise<ImportReport> {
  say('writing the files of Kota Damai Raya');
  await mkdir(folder, { recursive: true });
  const files = new Map<SheetName, string>([
    ...cityFiles(),
    ['holidays', await readFile(new URL('holidays.csv', import.meta.url), 'utf8')],
  ]);
  for (const [sheet, content] of files) await writeFile(join(folder, `${sheet}.csv`), content);
  await writeFile(join(folder, 'tenant.json'), `${JSON.stringify(tenant, null, 2)}\n`);

  say('importing them');
  const report = await runImport(
    db,
    [...files].map(([sheet, content]) => ({
      sheet,
      file: `${sheet}.csv`,
      content: Readable.from([Buffer.from(content)]),
    })),
    {
      now: new Date(`${referenceDay}T01:00:00Z`),
      today: referenceDay,
      tenant: { file: 'tenant.json', value: tenant },
    },
  );
  if (!report.written) {
    const [first] = report.problems;
    throw new Error(
      `The demo city was refused: ${first?.file}:${first?.line} ${first?.code} ${first?.message.en}`,
    );
  }
  return report;
}
