import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { caseAttributes, typeNames } from '../../workflows/attributes.js';
import { type Launched, launch } from './launch.js';
import { freePort } from './ports.js';
import { stopProcess } from './stop-process.js';
import { namespaceAnswers } from './temporal-ready.js';

/** Where the embedded Temporal keeps its histories and where it listens. */
export interface TemporalOptions {
  /** The `temporal` program. */
  readonly program: string;
  /** Holds `temporal.db` and `temporal.log`; made when missing. */
  readonly dataDir: string;
  readonly namespace: string;
  /** Without one a free port is taken. */
  readonly port?: number;
  /** Of Temporal's own pages. */
  readonly uiPort?: number;
  /** Told of the server as soon as it lives, before it is ready. */
  readonly onLaunch?: (launched: Launched) => void;
}

/** A running embedded Temporal. */
export interface Temporal {
  readonly address: string;
  readonly port: number;
  readonly uiPort: number;
  readonly pid: number;
  readonly process: Launched;
  stop(hurry?: AbortSignal): Promise<void>;
}

/**
 * Starts Temporal's dev server on `dataDir` and waits until its namespace answers.
 *
 * @throws StartError TEMPORAL_FAILED when it ends, or does not answer within a minute
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const port = options.port ?? (await freePort());
  const uiPort = options.uiPort ?? (await freePort());
  const logFile = join(dataDir, 'temporal.log');
  const process = launch({
    name: 'temporal',
    file: options.program,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...[
        '--db-filename',
        temporalDatabase(dataDir),
        '--namespace',
        options.namespace,
        '--log-level',
        'warn',
      ],
      ...Object.values(caseAttributes).flatMap(({ name, type }) => [
        '--search-attribute',
        `${name}=${typeNames[type]}`,
      ]),
    ],
    output: { kind: 'file', path: logFile },
  });
  options.onLaunch?.(process);
  const address = `127.0.0.1:${port}`;
  const stop = (hurry?: AbortSignal) => stopProcess(process.identity, { ...(hurry && { hurry }) });
  if (!(await namespaceAnswers(address, options.namespace, () => process.running()))) {
    await stop();
    throw failed(logFile);
  }
  return { address, port, uiPort, pid: process.identity.pid, process, stop };
}

/** The file with everything the embedded Temporal knows. */
export const temporalDatabase = (dataDir: string) => join(resolve(dataDir), 'temporal.db');

function failed(logFile: string): StartError {
  return new StartError('TEMPORAL_FAILED', {
    id: `Temporal tertanam tidak dapat dimulai; baca ${logFile}`,
    en: `The embedded Temporal did not start: read ${logFile}`,
  });
}
