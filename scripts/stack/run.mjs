// Runs before node_modules exists: node builtins only.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on this terminal, passes signals on to it, and waits for its end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} options `env` is added to this process's own
 * @returns {Promise<number>} its exit status; 128 and the signal's number when a signal ended it
 */
export function run(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    const passOn = (signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, passOn);
    child.once('error', reject);
    child.once('exit', (status, signal) => {
      for (const name of passedOn) process.off(name, passOn);
      resolve(status ?? 128 + constants.signals[signal]);
    });
  });
}
