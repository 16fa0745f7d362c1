import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Launched } from './launch.js';

/** Tells whether a part that was launched has become ready. */
export type Readiness = (launched: Launched) => Promise<boolean>;

/** Ready when this address answers with a status of success. */
export function answers(url: string): Readiness {
  return async () => {
    try {
      return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
    } catch {
      return false;
    }
  };
}

/** Ready when a connection to this port of the loopback interface is taken. */
export function listens(port: number): Readiness {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
      const end = (taken: boolean) => {
        socket.destroy();
        resolve(taken);
      };
      socket.once('connect', () => end(true));
      socket.once('error', () => end(false));
      socket.once('timeout', () => end(false));
    });
}

/** Waits until a part is ready; false when it ends before, or is not ready in time. */
export async function becomesReady(
  launched: Launched,
  ready: Readiness,
  patienceMs: number,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (launched.running() && Date.now() < deadline) {
    if (await ready(launched)) return launched.running();
    await delay(100);
  }
  return false;
}

/** The last lines of a log, for the one who must find out what went wrong. */
export function lastLines(file: string, count: number): string {
  return readFrom(file, Math.max(0, sizeOf(file) - 4_000))
    .trim()
    .split('\n')
    .slice(-count)
    .join('\n');
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function readFrom(file: string, from: number): string {
  const length = sizeOf(file) - from;
  if (length <= 0) return '';
  const bytes = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, length, from));
  } finally {
    closeSync(descriptor);
  }
}
