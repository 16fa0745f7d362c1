// `npm run migration -- NAME`: drafts the migration from the committed schema to the one in the work tree. What the
// schema cannot say (exclusions, checks, partial indexes) is added to the draft by hand.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './stack/postgres.js';
import { checkout } from './stack/program-part.js';
import { withSchemaEngine } from './stack/schema-engine.js';

const schemaFile = 'prisma/schema.prisma';
const migrations = join(checkout, 'prisma/migrations');

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || rest.length > 0 || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in small letters, digits and underscores: npm run migration -- add_note');
  process.exitCode = 1;
} else {
  const sql = await difference(
    execFileSync('git', ['show', `HEAD:${schemaFile}`], { cwd: checkout, encoding: 'utf8' }),
    readFileSync(join(checkout, schemaFile), 'utf8'),
  );
  const number = String(readdirSync(migrations).filter((entry) => /^\d{4}_/.test(entry)).length + 1);
  const folder = join(migrations, `${number.padStart(4, '0')}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(join(folder, 'migration.sql'));
}

async function difference(before: string, after: string): Promise<string> {
  const model = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  // Two texts are compared, but the engine does not begin without a database: an empty one for the moment.
  const dataDir = mkdtempSync(join(tmpdir(), 'jenjang-migration-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const change = { from: model(before), to: model(after), script: true, exitCode: null, filters };
    const { stdout } = await withSchemaEngine(postgres.url, after, (engine) => engine.diff(change));
    return stdout ?? '';
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
