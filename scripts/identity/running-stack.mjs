// What the commands for people read of a running stack: node builtins only, so that they answer at once.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A cause that the reader can remove, as one sentence in each language. */
export class CommandRefused extends Error {
  constructor(id, en) {
    super(`${id}\n${en}`);
    this.name = 'CommandRefused';
  }
}

/** The data folder that JENJANG_DATA names, else the one a start without settings uses. */
export function dataFolder(environment = process.env) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return resolve(environment.JENJANG_DATA || join(root, '.jenjang'));
}

/**
 * The demo accounts, as the seed of the demo city wrote them.
 *
 * @param {string} data the data folder
 * @returns {Promise<{ username: string, password: string, name: string, offices: string[], roles: string[] }[]>}
 * @throws {CommandRefused} when there are none yet
 */
export async function readAccounts(data) {
  const accounts = await readJson(join(data, 'identity', 'accounts.json'));
  if (Array.isArray(accounts)) return accounts;
  throw new CommandRefused(
    `Belum ada akun demo di ${data}; jalankan npm start dahulu, atau arahkan JENJANG_DATA ke folder data yang benar`,
    `There are no demo accounts in ${data} yet; run npm start first, or point JENJANG_DATA at the right data folder`,
  );
}

/**
 * The address of the identity provider of the stack that runs on this data folder.
 *
 * @param {string} data the data folder
 * @param {string | undefined} port when given, the stack's API must be at this port
 * @throws {CommandRefused} when none runs, it runs at another port, or has no demo provider
 */
export async function identityUrl(data, port) {
  const run = await readJson(join(data, 'run.json'));
  if (!run) throw notRunning(data);
  if (port && Number(port) !== run.api.port) {
    throw new CommandRefused(
      `Jenjang pada ${data} berjalan di port ${run.api.port}, bukan ${port}; samakan PORT, atau arahkan JENJANG_DATA ke data yang lain`,
      `The Jenjang on ${data} runs at port ${run.api.port}, not ${port}; give that PORT, or point JENJANG_DATA at the other data`,
    );
  }
  if (run.identity) return run.identity.url;
  throw new CommandRefused(
    `Jenjang pada ${data} belum memiliki penyedia identitas demo: masih dimulai, atau memakai OIDC_ISSUER Anda sendiri`,
    `The Jenjang on ${data} has no demo identity provider: it is still starting, or uses an OIDC_ISSUER of your own`,
  );
}

/** Nothing answers for this data folder. */
export function notRunning(data) {
  return new CommandRefused(
    `Tidak ada Jenjang yang berjalan pada ${data}; jalankan npm start, atau arahkan JENJANG_DATA ke folder datanya`,
    `No Jenjang runs on ${data}; run npm start, or point JENJANG_DATA at its data folder`,
  );
}

/** Runs a command: its answer goes to standard output, a refusal to standard error with exit status 1. */
export async function answer(command) {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
