// Runs before node_modules exists: node builtins only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Installs what package-lock.json names, unless it is there already.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say told before the slow part begins
 * @returns {Promise<boolean>} whether anything had to be installed
 * @throws {Error} when `npm ci` fails; its own output says why
 */
export async function ensureDependencies(root, say) {
  if (dependenciesInstalled(root)) return false;
  say('installing dependencies (npm ci), about a minute');
  const status = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
  });
  if (status !== 0) throw new Error(`npm ci failed with status ${status}`);
  return true;
}

/** Whether node_modules holds the versions of package-lock.json; what is optional may be missing. */
export function dependenciesInstalled(root) {
  // npm writes this file last, so an installation that was cut short has none.
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || installed[path]?.version === version,
  );
}
