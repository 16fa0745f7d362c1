import { join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { readMigrations } from './migrations.js';
import { withSchemaEngine } from './schema-engine.js';

const migrationsDir = join(import.meta.dirname, '../../prisma/migrations');

/**
 * Applies the migrations that the database has not seen yet, and keeps `_prisma_migrations` as
 * `prisma migrate deploy` would.
 *
 * @returns the names of those applied now
 * @throws StartError MIGRATION_FAILED when one of them fails, or failed before
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  try {
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, undefined, (engine) =>
      engine.applyMigrations({
        migrationsList: readMigrations(migrationsDir),
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return appliedMigrationNames;
  } catch (error) {
    throw failed(error instanceof Error ? withoutTrace(error.message) : String(error));
  }
}

/** The engine adds the places in its own source; whoever reads this has another place to look at. */
function withoutTrace(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^ {3}/.test(line))
    .join(' ')
    .trim();
}

function failed(why: string): StartError {
  return new StartError('MIGRATION_FAILED', {
    id: `Migrasi basis data gagal; perbaiki penyebabnya lalu mulai lagi. PostgreSQL berkata: ${why}`,
    en: `A database migration failed: remove the cause and start again. PostgreSQL says: ${why}`,
  });
}
