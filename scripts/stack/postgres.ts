import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../../settings/start-error.js';
import { type Launch, type Launched, launch } from './launch.js';
import { freePort } from './ports.js';
import { type PostgresAccount, postgresAccount } from './postgres-account.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import { clearLeftoverPostgres } from './postgres-leftover.js';
import { stopProcess } from './stop-process.js';

const user = 'jenjang';
const database = 'jenjang';

/** Where the embedded PostgreSQL keeps its things and where it listens. */
export interface PostgresOptions {
  /** Holds the cluster, its password and its log; made when missing. */
  readonly dataDir: string;
  /** Without one a free port is taken. */
  readonly port?: number;
  /** False only for tests: a power cut may then lose the cluster. */
  readonly durable?: boolean;
  /** Most connections at once; PostgreSQL's own 100 are enough for one installation, not for several side by side. */
  readonly connections?: number;
  /** Told of the server as soon as it lives, before it is ready. */
  readonly onLaunch?: (launched: Launched) => void;
}

/** A running embedded PostgreSQL. */
export interface Postgres {
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  readonly process: Launched;
  /** Fast shutdown; returns when the server is gone. */
  stop(hurry?: AbortSignal): Promise<void>;
}

/**
 * Starts PostgreSQL on `dataDir`, creating the cluster and the database `jenjang` the first time. A server that
 * a killed start left on this folder is stopped first.
 *
 * @throws StartError POSTGRES_BINARIES_MISSING, POSTGRES_ACCOUNT, or POSTGRES_FAILED when it does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = await postgresBinaries();
  const account = postgresAccount();
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, 'postgres.log');
  const cluster = join(dataDir, 'postgres');
  await createCluster(cluster, binaries, account, logFile);
  await clearLeftoverPostgres(cluster);
  const port = options.port ?? (await freePort());
  const password = readFileSync(passwordFile(dataDir), 'utf8').trim();
  const urlOf = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  const args = ['-D', cluster, '-p', String(port), ...flags(options)];
  const process = await serve(
    {
      name: 'postgres',
      ...account.command(binaries.postgres, cluster, args),
      cwd: '/',
      output: { kind: 'file', path: logFile },
    },
    urlOf('postgres'),
    logFile,
    options.onLaunch,
  );
  await createDatabase(urlOf('postgres'));
  return {
    url: urlOf(database),
    pid: process.identity.pid,
    port,
    process,
    stop: (hurry) =>
      stopProcess(process.identity, { signal: 'SIGINT', patienceMs: 15_000, ...(hurry && { hurry }) }),
  };
}

function flags({ durable = true, connections = 100 }: PostgresOptions): string[] {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    `max_connections=${connections}`,
    // A refused row must not put a name or a NIP into the log: neither the statement nor the DETAIL is written.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

const passwordFile = (dataDir: string) => join(dataDir, 'postgres.password');

async function createCluster(
  cluster: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
  logFile: string,
): Promise<void> {
  // initdb writes this file's siblings first and PG_VERSION early, so a folder cut short is known by our own mark.
  const mark = `${cluster}.ready`;
  if (existsSync(mark)) return;
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  account.own(cluster);
  const password = passwordFile(join(cluster, '..'));
  writeFileSync(password, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  account.own(password);
  const initdb = launch({
    name: 'initdb',
    ...account.command(binaries.initdb, cluster, [
      `--pgdata=${cluster}`,
      `--username=${user}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Built in, so that the order of names is the same on every machine.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]),
    cwd: '/',
    output: { kind: 'file', path: logFile },
  });
  const ended = await initdb.ended;
  if (ended.code !== 0) throw failed(logFile);
  writeFileSync(mark, '');
}

async function serve(
  server: Launch,
  url: string,
  logFile: string,
  onLaunch: PostgresOptions['onLaunch'],
): Promise<Launched> {
  for (let attempt = 0; ; attempt += 1) {
    const started = launch(server);
    onLaunch?.(started);
    if (await answers(url, started)) return started;
    await stopProcess(started.identity, { signal: 'SIGINT' });
    // After a kill -9 of the old server its sessions may hold the shared memory until their statement ends.
    if (attempt === 60 || !lastWords(logFile).includes('shared memory block')) throw failed(logFile);
    await delay(500);
  }
}

async function answers(url: string, server: Launched): Promise<boolean> {
  // Replaying the log after a crash can take long; the server's own end is the real limit.
  for (let attempt = 0; attempt < 1_200 && server.running(); attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await delay(50);
    }
  }
  return false;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

function lastWords(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ') : '';
}

function failed(logFile: string): StartError {
  const last = existsSync(logFile)
    ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ')
    : '';
  return new StartError('POSTGRES_FAILED', {
    id: `PostgreSQL tertanam tidak dapat dimulai; baca ${logFile}. Baris terakhirnya: ${last}`,
    en: `The embedded PostgreSQL did not start: read ${logFile}. Its last lines: ${last}`,
  });
}
