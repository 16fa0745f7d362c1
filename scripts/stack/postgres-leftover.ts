import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, identify } from './process-identity.js';
import { stopProcess } from './stop-process.js';

/**
 * Clears the way for a new postmaster on this cluster: one that outlived a killed start is stopped, and a lock
 * file whose number by now belongs to some other program no longer counts.
 */
export async function clearLeftoverPostgres(cluster: string): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const pid = lockedBy(lockFile);
  const living = pid === null ? null : identify(pid);
  if (living === null) return;
  if (commandLine(living.pid)?.includes(cluster)) {
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, a checkpoint is written.
    await stopProcess(living, { signal: 'SIGINT', patienceMs: 10_000 });
    return;
  }
  disown(lockFile);
}

/**
 * PostgreSQL takes a recycled number for a running server, but passes over its own parent's. The rest of the file
 * stays: by it PostgreSQL sees whether a session of the dead server still has the shared memory open.
 */
function disown(lockFile: string): void {
  const [, ...rest] = readFileSync(lockFile, 'utf8').split('\n');
  writeFileSync(lockFile, [process.pid, ...rest].join('\n'));
}

function lockedBy(lockFile: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(lockFile, 'utf8').split('\n')[0] ?? '', 10);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
