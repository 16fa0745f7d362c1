import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSettings } from '../../settings/settings.js';
import { StartError } from '../../settings/start-error.js';
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
