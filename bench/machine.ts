import { cpus, loadavg, totalmem } from 'node:os';
import type { Rows } from '../store/database.js';

/** Where and on what was measured. */
export interface Machine {
  readonly at: string;
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
  readonly temporal: string;
  /** Load average of the last minute. The bench itself raises the second one. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

export async function describeMachine(rows: Rows, temporal: string, loadBefore: number): Promise<Machine> {
  const [server] = await rows<{ server_version: string }>('SHOW server_version');
  return {
    at: new Date().toISOString(),
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: server?.server_version ?? 'unknown',
    temporal,
    loadBefore,
    loadAfter: loadNow(),
  };
}

/** In one line. */
export function describe({ at, cores, cpu, memoryGb, node, postgres, temporal, ...load }: Machine): string {
  return `${at} · ${cores} × ${cpu}, ${memoryGb} GB · Node ${node} · PostgreSQL ${postgres} · ${temporal} · load ${load.loadBefore} before, ${load.loadAfter} after`;
}
