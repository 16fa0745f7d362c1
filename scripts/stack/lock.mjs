// Runs before node_modules exists: node builtins only.
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// The holder renews its file; one that was killed stops doing so, and its number may be anybody's by now.
const renewEveryMs = 1_000;
const staleAfterMs = 15_000;

/**
 * Does the work while nobody else does theirs under the same file, so that two first starts at once do not
 * install, generate or build over each other.
 *
 * @template T
 * @param {string} file made and removed here
 * @param {() => void} onWait told once when somebody else is at it
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) onWait();
    await delay(200);
  }
  const renewal = setInterval(() => touch(file), renewEveryMs).unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > staleAfterMs) rmSync(file, { force: true });
    return false;
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody took it for stale, after this process had slept: nothing is left to renew.
  }
}
