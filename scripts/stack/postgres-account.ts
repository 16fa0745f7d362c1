import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { StartError } from '../../settings/start-error.js';

/** How a PostgreSQL program is started here: PostgreSQL refuses to run as root. */
export interface PostgresAccount {
  /** Puts the data folder into the hands of the account. */
  own(folder: string): void;
  /** The command line that runs `program` under the account. */
  command(
    program: string,
    args: readonly string[],
  ): { readonly file: string; readonly args: readonly string[] };
}

const ordinary: PostgresAccount = {
  own: () => undefined,
  command: (program, args) => ({ file: program, args }),
};

/**
 * The account PostgreSQL runs under: the user's own, or for root the system's `postgres`, made when missing.
 *
 * @throws StartError POSTGRES_ACCOUNT when root has neither the account nor a way to change to it
 */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return ordinary;
  const uid = idOf('-u') ?? createAccount();
  const gid = idOf('-g') ?? uid;
  return {
    own: (folder) => chownSync(folder, uid, gid),
    // A clone or a data folder below /root or in a `mktemp -d` is closed to every other user. The capability opens
    // the way there without widening anybody's folder; setpriv replaces itself, so the pid stays PostgreSQL's.
    command: (program, args) => ({
      file: 'setpriv',
      args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...searchAnywhere, '--', program, ...args],
    }),
  };
}

const searchAnywhere = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];

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

function noAccount(): StartError {
  return new StartError('POSTGRES_ACCOUNT', {
    id: 'PostgreSQL tidak dapat berjalan sebagai root dan pengguna postgres tidak dapat dibuat; jalankan sebagai pengguna biasa, atau buat pengguna itu dengan useradd postgres',
    en: 'PostgreSQL does not run as root and the user postgres cannot be created: run as an ordinary user, or create it with useradd postgres',
  });
}
