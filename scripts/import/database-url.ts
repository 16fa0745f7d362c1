import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.js';
import { refusals } from '../../domain/refusals.js';
import { loadSettings } from '../../settings/settings.js';
import { StartError } from '../../settings/start-error.js';
import { sqlState } from '../../store/database.js';
import { readRunState } from '../stack/run-file.js';

/**
 * The database to work on: the one that DATABASE_URL names, else that of the running embedded stack.
 *
 * @throws StartError NO_DATABASE when neither is there
 */
export function databaseUrl(environment: NodeJS.ProcessEnv): string {
  const settings = loadSettings(environment);
  if (settings.databaseUrl !== undefined) return settings.databaseUrl;
  const port = readRunState(settings.dataDir)?.postgres?.port;
  if (port === undefined) throw noDatabase(settings.dataDir);
  const password = readFileSync(join(settings.dataDir, 'postgres.password'), 'utf8').trim();
  return `postgresql://jenjang:${password}@127.0.0.1:${port}/jenjang`;
}

function noDatabase(dataDir: string): StartError {
  return new StartError('NO_DATABASE', {
    id: `Tidak ada Jenjang yang berjalan pada ${dataDir}; jalankan npm start, arahkan JENJANG_DATA ke folder datanya, atau setel DATABASE_URL`,
    en: `No Jenjang runs on ${dataDir}: run npm start, point JENJANG_DATA at its data folder, or set DATABASE_URL`,
  });
}

/** What stands for an error of the database that a person can mend; undefined for any other. */
export function mendable(error: unknown): StartError | undefined {
  if (error instanceof StartError) return error;
  if (error instanceof Refusal && error.code === 'SERVICE_UNAVAILABLE') {
    return new StartError(error.code, refusals[error.code]);
  }
  if (sqlState(error) !== undefinedTable) return undefined;
  return new StartError('NOT_MIGRATED', {
    id: 'Basis data ini belum berisi tabel Jenjang; npm start membuatnya',
    en: 'This database has no tables of Jenjang yet; npm start makes them',
  });
}

const undefinedTable = '42P01';
