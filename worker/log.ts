import pino, { type Logger } from 'pino';
import { sqlState } from '../store/database.js';

/** The worker's log: JSON lines on standard output. */
export function workerLog(level: string): Logger {
  return pino({ level, base: { part: 'worker' }, messageKey: 'msg' });
}

/**
 * What may be said of an error: its kind, PostgreSQL's state and where it arose. Never its message, which
 * can quote a row.
 */
export function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const state = sqlState(error);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6);
  return { kind: error.name, ...(state && { state }), at: frames.map((line) => line.trim()) };
}
