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
  return { kind: error.name, ...(state && { state }), at: framesOf(error) };
}

/** What follows the message and is a place in code: a message may run over lines that look like one. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6);
}
