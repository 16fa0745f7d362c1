import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const checkout = join(import.meta.dirname, '..');
const sources = join(checkout, 'workflows');

/** The workflows as one piece of code, and which edition of it this is. */
interface Bundle {
  readonly code: string;
  readonly revision: string;
}

/**
 * The workflows as one piece of code. Made once for their sources and the SDK's version and kept in the
 * checkout's cache, for making it costs seconds of every start.
 */
export async function workflowBundle(): Promise<Bundle> {
  const revision = await revisionOf(sources);
  const kept = join(checkout, '.cache', `workflows-${revision}.js`);
  const known = await readFile(kept, 'utf8').catch(() => undefined);
  if (known !== undefined) return { code: known, revision };
  const workflowsPath = join(sources, 'index.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  // A checkout that cannot be written to is bundled at each start.
  await keep(kept, code).catch(() => undefined);
  return { code, revision };
}

async function revisionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@temporalio/workflow/package.json') as {
    version: string;
  };
  hash.update(version);
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

async function keep(path: string, code: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, code);
  await rename(temporary, path);
}
