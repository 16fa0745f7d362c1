import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = 'prisma/schema.prisma';

/**
 * Generates the database client into `store/generated`, unless it is there for this very schema and Prisma.
 *
 * @param {string} root the project's folder, its dependencies installed
 * @param {(line: string) => void} say told before the slow part begins
 * @returns {boolean} whether anything had to be generated
 * @throws {Error} when the schema does not hold; the message holds Prisma's own words
 */
export function ensureClient(root, say) {
  const mark = join(root, 'store/generated/made-from');
  const wanted = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return false;
  say('generating the database client, a few seconds');
  const prisma = join(root, 'node_modules/prisma/build/index.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    // Any existing file will do: generation does not use the native engine, but would download it.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
  });
  if (status !== 0) throw new Error(`prisma generate failed with status ${status}\n${stdout}${stderr}`);
  writeFileSync(mark, wanted);
  return true;
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of [schema, 'node_modules/prisma/package.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
