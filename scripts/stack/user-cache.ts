import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where programs that were built or fetched once are kept for every checkout of this user. */
export function userCache(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CACHE_HOME;
  // The XDG specification has a relative path ignored.
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache'), 'jenjang');
}
