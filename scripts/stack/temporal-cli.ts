import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { findProgram, isExecutable } from './find-program.js';
import { goBuild } from './go-build.js';
import type { Launched } from './launch.js';
import { alone } from './lock.mjs';
import { downloadTemporal } from './temporal-download.js';
import { userCache } from './user-cache.js';

// Later releases cannot be installed with `go install`: their go.mod has a replace directive.
const version = 'v1.5.1';

/**
 * The `temporal` program: from the PATH, from the user's cache, else downloaded or built into that cache.
 *
 * @param onLaunch told of Go's process, when it comes to that
 * @throws StartError GO_MISSING when it can be neither found nor downloaded nor built; TEMPORAL_BUILD_FAILED
 */
export async function temporalCli(
  say: (line: string) => void,
  onLaunch: (launched: Launched) => void = () => undefined,
): Promise<string> {
  const cached = join(userCache(), 'bin/temporal');
  const found = findProgram('temporal') ?? (isExecutable(cached) ? cached : null);
  if (found !== null) return found;
  mkdirSync(join(userCache(), 'bin'), { recursive: true });
  const wait = () => say('another start is fetching Temporal, waiting for it');
  await alone(join(userCache(), 'bin/temporal.lock'), wait, async () => {
    if (isExecutable(cached) || (await downloadTemporal(version, cached, say))) return;
    if (findProgram('go') === null) throw goMissing();
    const source = `github.com/temporalio/cli/cmd/temporal@${version}`;
    await goBuild({ source, file: cached, title: 'Temporal', packages: 1_300 }, say, onLaunch);
  });
  return cached;
}

function goMissing(): StartError {
  return new StartError('GO_MISSING', {
    id: 'Program temporal tidak ada dan tidak dapat diunduh, dan Go untuk membangunnya tidak ditemukan; pasang Go 1.25 atau lebih baru, atau taruh temporal di PATH, atau setel TEMPORAL_ADDRESS ke server Anda sendiri',
    en: 'There is no temporal program, it cannot be downloaded, and Go to build it was not found: install Go 1.25 or newer, or put temporal on the PATH, or set TEMPORAL_ADDRESS to a server of your own',
  });
}
