import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fileStore } from '../../store/files.js';
import { stageFile } from '../../store/staged-file.js';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jenjang-staged-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const bytes = Buffer.from('%PDF-1.7 in several pieces');
const pieces = () => Readable.from([bytes.subarray(0, 3), bytes.subarray(3, 12), bytes.subarray(12)]);
const hash = createHash('sha256').update(bytes).digest('hex');

async function files(): Promise<readonly string[]> {
  const found = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map(({ name }) => name);
}

test('a stream that breaks leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield bytes;
      await Promise.resolve();
      throw new Error('cut');
    })(),
  );
  await expect(stageFile(dataDir, broken, 4)).rejects.toThrow('cut');
  expect(await files()).toEqual([]);
});

test('what is staged is hashed, measured, and looked into', async () => {
  const file = await stageFile(dataDir, pieces(), 5);
  expect(file).toMatchObject({ hash, size: bytes.length });
  expect(Buffer.from(file.head).toString()).toBe('%PDF-');
  expect(await readFile(file.path)).toEqual(bytes);
  await file.discard();
  expect(await files()).toEqual([]);
});

test('what is kept is found by its hash, and is no longer discarded', async () => {
  const file = await stageFile(dataDir, pieces(), 5);
  await file.keep();
  await file.discard();
  expect(await fileStore(dataDir).get(hash)).toEqual(bytes);
  expect(await files()).toEqual([hash.slice(2)]);
});

test('the same content is kept once, also when a transaction is tried again', async () => {
  const [first, second] = await Promise.all([
    stageFile(dataDir, pieces(), 5),
    stageFile(dataDir, pieces(), 5),
  ]);
  await Promise.all([first.keep(), second.keep()]);
  await first.keep();
  await Promise.all([first.discard(), second.discard()]);
  expect(await files()).toEqual([hash.slice(2)]);
});

test('an empty stream is a file of no bytes', async () => {
  const file = await stageFile(dataDir, Readable.from([]), 5);
  expect(file).toMatchObject({ size: 0, head: Buffer.alloc(0) });
});
