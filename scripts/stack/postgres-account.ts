import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { findProgram } from './find-program.js';
import type { Launch } from './launch.js';

type Command = Pick<Launch, 'file' | 'args' | 'account'>;

/** How a PostgreSQL program is started here: PostgreSQL refuses to run as root. */
export interface PostgresAccount {
  /** Puts a folder into the hands of the account. */
  own(folder: string): void;
  /** The command that runs `program`, which works on `folder`, under the account. */
  command(program: string, folder: string, args: readonly string[]): Command;
}

const ordinary: PostgresAccount = {
  own: () => undefined,
  command: (file, _folder, args) => ({ file, args }),
};

/**
 * The account PostgreSQL runs under: the user's own, or for root the system's `postgres`, made when missing.
 *
 * @throws StartError POSTGRES_ACCOUNT when root has neither the account nor a way to make it; its `command` throws
 *   POSTGRES_FOLDER_CLOSED
 */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return ordinary;
  const uid = idOf('-u') ?? createAccount();
  const gid = idOf('-g') ?? uid;
  return {
    own: (folder) => chownSync(folder, uid, gid),
    command: (program, folder, args) =>
      openToAll(program) && openToAll(dirname(folder))
        ? { file: program, args, account: { uid, gid } }
        : { file: 'setpriv', args: [...passingClosedDoors(uid, gid), '--', program, ...args] },
  };
}

/** Whether every folder on the way there lets other users pass. */
function openToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0;
  return open && (path === dirname(path) || openToAll(dirname(path)));
}

/**
 * A checkout or a data folder below /root or in a `mktemp -d` is closed to the account. One capability opens the
 * way without widening anybody's folder; the secure bit has access(2) heed it, by which PostgreSQL looks for its
 * own programs. setpriv replaces itself by the program, so the pid stays PostgreSQL's.
 */
function passingClosedDoors(uid: number, gid: number): string[] {
  if (findProgram('setpriv') === null) throw closed();
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    ...capability,
    '--securebits=+no_setuid_fixup',
  ];
}

function idOf(flag: '-u' | '-g'): number | null {
  const found = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return found.status === 0 ? Number.parseInt(found.stdout, 10) : null;
}

function createAccount(): number {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    throw noAccount();
  }
  const uid = idOf('-u');
  if (uid === null) throw noAccount();
  return uid;
}

function closed(): StartError {
  return new StartError('POSTGRES_FOLDER_CLOSED', {
    id: 'Folder proyek atau folder data tertutup bagi pengguna postgres dan setpriv (util-linux) tidak ada; pindahkan ke folder yang terbuka, atau jalankan sebagai pengguna biasa',
    en: 'The checkout or the data folder is closed to the user postgres and there is no setpriv (util-linux): move it to an open folder, or run as an ordinary user',
  });
}

function noAccount(): StartError {
  return new StartError('POSTGRES_ACCOUNT', {
    id: 'PostgreSQL tidak dapat berjalan sebagai root dan pengguna postgres tidak dapat dibuat; jalankan sebagai pengguna biasa, atau buat pengguna itu dengan useradd postgres',
    en: 'PostgreSQL does not run as root and the user postgres cannot be created: run as an ordinary user, or create it with useradd postgres',
  });
}
