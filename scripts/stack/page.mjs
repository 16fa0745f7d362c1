// The web page, built once for what its sources are.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const builder = 'scripts/stack/build-page.mjs';

/**
 * Builds the web page into `web/dist`, unless it is there for these very sources and packages.
 *
 * @param {string} root the project's folder, its dependencies installed
 * @param {(line: string) => void} say told before the slow part begins
 * @returns {Promise<boolean>} whether anything had to be built
 * @throws {Error} when the sources do not build; the build's own output says where
 */
export async function ensurePage(root, say) {
  const folder = join(root, 'web/dist');
  const mark = join(folder, 'made-from');
  const wanted = fingerprint(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return false;
  say('building the web page, a few seconds');
  // Beside its place until it is whole: an API that runs serves the page before it up to the last moment.
  const fresh = `${folder}.new`;
  const status = await run(process.execPath, [join(root, builder), fresh], { cwd: root });
  if (status !== 0) throw new Error(`the web page does not build (status ${status})`);
  writeFileSync(join(fresh, 'made-from'), wanted);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return true;
}

function fingerprint(root) {
  const hash = createHash('sha256');
  const web = join(root, 'web');
  const sources = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(web, 'dist')))
    .sort();
  for (const file of [join(root, 'package-lock.json'), join(root, builder), ...sources]) {
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
