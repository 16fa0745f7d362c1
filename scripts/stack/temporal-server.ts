import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { StartError } from '../../settings/start-error.js';
import { type Launched, launch } from './launch.js';
import { listenError } from './ports.js';
import { stopProcess } from './stop-process.js';
import { namespaceAnswers } from './temporal-ready.js';
import type { TemporalServerPrograms } from './temporal-server-programs.js';

/** Where a production server of Temporal keeps its histories and where it listens. */
export interface TemporalServerOptions {
  readonly programs: TemporalServerPrograms;
  /** Of a PostgreSQL whose user may create databases; what database it names does not matter. */
  readonly databaseUrl: string;
  /** Holds its log; made when missing. */
  readonly dataDir: string;
  /** Registered when it does not exist. */
  readonly namespace: string;
  /** Told of the server as soon as it lives, before it is ready. */
  readonly onLaunch?: (launched: Launched) => void;
}

/** A running Temporal server with its histories in PostgreSQL. */
export interface TemporalServer {
  readonly address: string;
  readonly pid: number;
  readonly process: Launched;
  stop(): Promise<void>;
}

/** As gRPC numbers it. */
const alreadyExists = 6;
const databases = { histories: 'temporal', visibility: 'temporal_visibility' };

/**
 * Lays out its two databases and starts the Temporal server, all four of its services in one process, configured by
 * the environment as Temporal's own image is. Waits until the namespace answers.
 *
 * @throws StartError TEMPORAL_FAILED when a database cannot be laid out, or the server does not answer
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { programs, namespace, onLaunch } = options;
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, 'temporal-server.log');
  const database = new URL(options.databaseUrl);
  await layOut(programs.sqlTool, database, logFile);
  const port = await lowPort();
  const process = launch({
    name: 'temporal-server',
    file: programs.server,
    args: ['start'],
    cwd: dataDir,
    env: await environment(database, port, dataDir),
    output: { kind: 'file', path: logFile },
  });
  onLaunch?.(process);
  const address = `127.0.0.1:${port}`;
  const stop = () => stopProcess(process.identity, { patienceMs: 15_000 });
  const ready = await register(address, namespace, process);
  if (!ready) {
    await stop();
    throw failed(logFile);
  }
  return { address, pid: process.identity.pid, process, stop };
}

async function layOut(sqlTool: string, database: URL, logFile: string): Promise<void> {
  for (const [name, schema] of [
    [databases.histories, 'temporal'],
    [databases.visibility, 'visibility'],
  ] as const) {
    const run = async (...args: readonly string[]) => {
      const tool = launch({
        name: 'temporal-sql-tool',
        file: sqlTool,
        args,
        env: {
          PATH: process.env.PATH,
          SQL_PLUGIN: 'postgres12',
          SQL_HOST: database.hostname,
          SQL_PORT: database.port,
          SQL_USER: database.username,
          SQL_PASSWORD: decodeURIComponent(database.password),
          SQL_DATABASE: name,
        },
        output: { kind: 'file', path: logFile },
      });
      if ((await tool.ended).code !== 0) throw failed(logFile);
    };
    // Each of them does nothing where it has been done.
    await run('create-database', '--defaultdb', 'postgres');
    await run('setup-schema', '--version', '0.0');
    await run('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/** The server reads what Temporal's image documents. */
async function environment(database: URL, port: number, dataDir: string): Promise<NodeJS.ProcessEnv> {
  const dynamic = join(dataDir, 'dynamic-config.yaml');
  writeFileSync(dynamic, '{}\n');
  const ports = await Promise.all(Array.from({ length: 8 }, lowPort));
  const [http, frontend, matching, matchingRing, history, historyRing, worker, workerRing] =
    ports.map(String);
  return {
    PATH: process.env.PATH,
    LOG_LEVEL: 'warn',
    DB: 'postgres12',
    DBNAME: databases.histories,
    VISIBILITY_DBNAME: databases.visibility,
    POSTGRES_SEEDS: database.hostname,
    DB_PORT: database.port,
    POSTGRES_USER: database.username,
    POSTGRES_PWD: decodeURIComponent(database.password),
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    DYNAMIC_CONFIG_FILE_PATH: dynamic,
    FRONTEND_GRPC_PORT: String(port),
    FRONTEND_HTTP_PORT: http,
    FRONTEND_MEMBERSHIP_PORT: frontend,
    MATCHING_GRPC_PORT: matching,
    MATCHING_MEMBERSHIP_PORT: matchingRing,
    HISTORY_GRPC_PORT: history,
    HISTORY_MEMBERSHIP_PORT: historyRing,
    WORKER_GRPC_PORT: worker,
    WORKER_MEMBERSHIP_PORT: workerRing,
  };
}

/** A free port that fits into the `smallint` in which the server keeps its members' ports. */
async function lowPort(): Promise<number> {
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const port = randomInt(10_000, 32_768);
    if ((await listenError(port)) === null) return port;
  }
  throw new Error('No port between 10000 and 32767 is free');
}

/** Makes the namespace once the server is up. @returns whether it answers */
async function register(address: string, namespace: string, server: Launched): Promise<boolean> {
  // Temporal's own namespace is there before any other.
  if (!(await namespaceAnswers(address, 'temporal-system', () => server.running()))) return false;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('1 day'),
    });
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== alreadyExists) throw error;
  } finally {
    await connection.close();
  }
  return namespaceAnswers(address, namespace, () => server.running());
}

function failed(logFile: string): StartError {
  return new StartError('TEMPORAL_FAILED', {
    id: `Server Temporal tidak dapat dimulai; baca ${logFile}`,
    en: `The Temporal server did not start: read ${logFile}`,
  });
}
