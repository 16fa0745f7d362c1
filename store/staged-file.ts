import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { placeOf } from './files.js';

/** A file that has come in and is not kept yet; it lies in `uploads/` of the data folder. */
export interface StagedFile {
  /** SHA-256, lower-case hex. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Where it lies, for who must read it before it is kept. */
  readonly path: string;
  /** Moves it to its place by its hash; the same content is kept once. */
  keep(): Promise<void>;
  /** Drops it, unless it is kept. */
  discard(): Promise<void>;
}

/**
 * Streams a file to disk and hashes it on the way: flat memory whatever its size.
 *
 * @param headLength how many of its first bytes are wanted
 * @throws what the stream or the disk throws; nothing is left behind then
 */
export async function stageFile(dataDir: string, content: Readable, headLength: number): Promise<StagedFile> {
  const folder = stagingOf(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  try {
    const written = await write(path, content, headLength);
    return { ...written, path, discard, keep: () => moveTo(placeOf(dataDir, written.hash), path) };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** What a process that was killed leaves here, the next start takes away. */
const stagingOf = (dataDir: string) => join(dataDir, 'uploads');

async function write(path: string, content: Readable, headLength: number) {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      const bytes = Buffer.from(chunk);
      if (size < headLength) head.push(bytes.subarray(0, headLength - size));
      hash.update(bytes);
      size += bytes.length;
      await handle.write(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest('hex'), size, head: Buffer.concat(head) };
}

/** Moves a file to its place; moved again, as when a transaction is tried again, it stays there. */
async function moveTo(place: string, path: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  // The same content may lie there already: then it is the same file that takes its place.
  await rename(path, place).catch(async (error: unknown) => {
    await stat(place).catch(() => {
      throw error;
    });
  });
}
