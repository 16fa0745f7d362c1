import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { type Launched, launch } from './launch.js';
import { timeLeft } from './time-left.js';

/** A program that Go builds from its module. */
export interface GoProgram {
  /** Its package and version, such as `example.org/tool/cmd/tool@v1.2.3`. */
  readonly source: string;
  /** Where it is to lie. */
  readonly file: string;
  /** As the user knows it. */
  readonly title: string;
  /** Packages that are compiled for it with an empty build cache: for the time left, so about is enough. */
  readonly packages: number;
}

/**
 * Builds a program with Go. Temporal's take about four minutes each on two cores.
 *
 * @throws StartError TEMPORAL_BUILD_FAILED with Go's own last words
 */
export async function goBuild(
  { source, file, title, packages }: GoProgram,
  say: (line: string) => void,
  onLaunch: (launched: Launched) => void,
): Promise<void> {
  const scratch = await mkdtemp(join(dirname(file), 'build-'));
  const lastLines: string[] = [];
  let built = 0;
  say(`building ${title} with Go, once for this user: about 4 minutes`);
  const go = launch({
    name: 'go install',
    file: 'go',
    args: ['install', '-v', source],
    env: { ...process.env, GOBIN: scratch, GOFLAGS: '' },
    output: {
      kind: 'lines',
      onLine: (line) => {
        lastLines.splice(0, Math.max(0, lastLines.length - 4));
        lastLines.push(line);
        if (!line.startsWith('go: ')) built += 1;
      },
    },
  });
  onLaunch(go);
  const began = Date.now();
  const report = setInterval(() => {
    const left = timeLeft(Date.now() - began, built / packages);
    say(`building ${title}: ${built} of about ${packages} packages${left}`);
  }, 10_000);
  // Its compilers are in its group.
  const abandon = () => go.running() && process.kill(-go.identity.pid, 'SIGKILL');
  process.once('exit', abandon);
  try {
    const { code } = await go.ended;
    if (code !== 0) throw buildFailed(title, lastLines.join(' | '));
    // Go names a program after the folder of its package.
    await rename(join(scratch, basename(source.replace(/@.*$/, ''))), file);
  } finally {
    clearInterval(report);
    process.off('exit', abandon);
    await rm(scratch, { recursive: true, force: true });
  }
}

function buildFailed(title: string, lastWords: string): StartError {
  return new StartError('TEMPORAL_BUILD_FAILED', {
    id: `${title} tidak dapat dibangun dengan Go; periksa jaringan dan GOPROXY, atau pasang programnya sendiri di PATH. Go berkata: ${lastWords}`,
    en: `${title} cannot be built with Go: check the network and GOPROXY, or put the program on the PATH yourself. Go says: ${lastWords}`,
  });
}
