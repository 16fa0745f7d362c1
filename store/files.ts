import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from './database.js';

/** Files by the SHA-256 of their bytes: the same content is kept once and never changes. */
export interface FileStore {
  /** Keeps the bytes durably. @returns their hash, lower-case hex */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes; undefined when there are none of that hash. @throws {FileDamaged} when they no longer have it */
  get(hash: string): Promise<Uint8Array | undefined>;
}

/** The stored bytes are not those that were put. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
}

/** A file store in `files/` of the data folder: `ab/cdef…`. */
export function fileStore(dataDir: string): FileStore {
  const pathOf = (hash: string) => placeOf(dataDir, hash);
  return {
    async put(bytes) {
      const hash = sha256(bytes);
      const path = pathOf(hash);
      if (await exists(path)) return hash;
      await mkdir(dirname(path), { recursive: true });
      await writeDurably(path, bytes);
      return hash;
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash) || !(await exists(pathOf(hash)))) return undefined;
      const bytes = await readFile(pathOf(hash));
      if (sha256(bytes) !== hash) throw new FileDamaged(hash);
      return bytes;
    },
  };
}

/** Where the file of a hash lies in the data folder. */
export function placeOf(dataDir: string, hash: string): string {
  return join(dataDir, 'files', hash.slice(0, 2), hash.slice(2));
}

/** Whole or not at all: written beside its place, flushed, then moved there. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.${performance.now()}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
