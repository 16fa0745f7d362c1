import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../../settings/start-error.js';
import { alone } from './lock.mjs';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';
import { openRunFile, type RunFile, type RunState, readRunState } from './run-file.js';
import { stopProcess } from './stop-process.js';

/** Those that use others end before them. */
const stopOrder = ['api', 'worker', 'seed', 'identity', 'mail', 'temporal', 'postgres'];
const orphanPatienceMs = 30_000;

/**
 * Takes a data folder for this process: makes it, and stops what a killed start left running on it, exactly the
 * processes that were noted down.
 *
 * @param address where the API will answer
 * @param launchers the processes whose end ends this one
 * @throws StartError DATA_NOT_WRITABLE, or DATA_IN_USE when another start runs on it
 */
export async function claimDataFolder(
  dataDir: string,
  address: { readonly port: number; readonly url: string },
  launchers: readonly ProcessIdentity[],
  say: (line: string) => void,
): Promise<RunFile> {
  makeWritable(dataDir);
  return alone(
    join(dataDir, 'claim.lock'),
    () => undefined,
    async () => {
      const last = readRunState(dataDir);
      if (last !== null) await makeRoom(dataDir, last, say);
      return openRunFile(
        dataDir,
        {
          holder: identify(process.pid) ?? { pid: process.pid, began: '' },
          launchers: [...launchers],
          stopping: false,
          api: address,
          identity: null,
          postgres: null,
          temporal: null,
          processes: {},
        },
        say,
      );
    },
  );
}

async function makeRoom(dataDir: string, last: RunState, say: (line: string) => void): Promise<void> {
  if (isAlive(last.holder)) {
    const leaving = last.stopping || !last.launchers.every(isAlive);
    if (!leaving) throw inUse(dataDir, last);
    say('waiting for the last start to end');
    for (let waited = 0; isAlive(last.holder) && waited < orphanPatienceMs; waited += 100) await delay(100);
    await stopProcess(last.holder, { patienceMs: 0 });
  }
  const left = (readRunState(dataDir) ?? last).processes;
  const names = Object.keys(left).sort((a, b) => stopOrder.indexOf(a) - stopOrder.indexOf(b));
  for (const name of names) {
    const process = left[name];
    if (process === undefined || !isAlive(process)) continue;
    say(`stopping ${name}, which a killed start left running`);
    await stopProcess(process, { signal: name === 'postgres' ? 'SIGINT' : 'SIGTERM', patienceMs: 5_000 });
  }
}

function makeWritable(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw notWritable(dataDir, error instanceof Error && 'code' in error ? String(error.code) : 'error');
  }
}

/** Node's own recursive mkdir tries for ever where the parent is there and takes no folder, as below /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function notWritable(dataDir: string, code: string): StartError {
  return new StartError('DATA_NOT_WRITABLE', {
    id: `Folder data ${dataDir} tidak dapat ditulisi (${code}); arahkan JENJANG_DATA ke folder yang dapat ditulisi`,
    en: `The data folder ${dataDir} cannot be written to (${code}): point JENJANG_DATA at one that can`,
  });
}

function inUse(dataDir: string, { api, holder }: RunState): StartError {
  return new StartError('DATA_IN_USE', {
    id: `Folder data ${dataDir} sedang dipakai oleh Jenjang di ${api.url} (proses ${holder.pid}); hentikan dahulu, atau setel JENJANG_DATA ke folder lain`,
    en: `The data folder ${dataDir} is in use by the Jenjang at ${api.url} (process ${holder.pid}): stop that one, or set JENJANG_DATA to another folder`,
  });
}
