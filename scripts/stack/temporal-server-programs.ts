import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { findProgram, isExecutable } from './find-program.js';
import { type GoProgram, goBuild } from './go-build.js';
import type { Launched } from './launch.js';
import { alone } from './lock.mjs';
import { userCache } from './user-cache.js';

/** The release that `docker-compose.yml` runs. */
export const temporalServerVersion = '1.32.0';

/** The programs of a Temporal server as it is run in production. */
export interface TemporalServerPrograms {
  readonly server: string;
  /** Lays out its databases. */
  readonly sqlTool: string;
}

const module = 'go.temporal.io/server/cmd';

/**
 * The real server and its SQL tool, which production runs from Temporal's images: from the PATH, from the user's
 * cache, else built with Go into that cache.
 *
 * @param onLaunch told of Go's process, when it comes to that
 * @throws StartError GO_MISSING when they can neither be found nor built; TEMPORAL_BUILD_FAILED
 */
export async function temporalServerPrograms(
  say: (line: string) => void,
  onLaunch: (launched: Launched) => void = () => undefined,
): Promise<TemporalServerPrograms> {
  const server = { name: 'temporal-server', source: `${module}/server`, packages: 1_900 };
  const sqlTool = { name: 'temporal-sql-tool', source: `${module}/tools/sql`, packages: 60 };
  return { server: await program(server), sqlTool: await program(sqlTool) };

  async function program({
    name,
    source,
    packages,
  }: Pick<GoProgram, 'source' | 'packages'> & { name: string }) {
    const cached = join(userCache(), 'bin', `${name}-${temporalServerVersion}`);
    const found = findProgram(name) ?? (isExecutable(cached) ? cached : null);
    if (found !== null) return found;
    mkdirSync(join(userCache(), 'bin'), { recursive: true });
    const wait = () => say(`another start is building ${name}, waiting for it`);
    await alone(join(userCache(), 'bin', `${name}.lock`), wait, async () => {
      if (isExecutable(cached)) return;
      if (findProgram('go') === null) throw goMissing(name);
      const wanted = { source: `${source}@v${temporalServerVersion}`, file: cached, title: name, packages };
      await goBuild(wanted, say, onLaunch);
    });
    return cached;
  }
}

function goMissing(name: string): StartError {
  return new StartError('GO_MISSING', {
    id: `Program ${name} tidak ada, dan Go untuk membangunnya tidak ditemukan; pasang Go 1.25 atau lebih baru, atau taruh ${name} di PATH`,
    en: `There is no program ${name}, and Go to build it was not found: install Go 1.25 or newer, or put ${name} on the PATH`,
  });
}
