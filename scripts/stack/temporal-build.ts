import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { type Launched, launch } from './launch.js';
import { timeLeft } from './time-left.js';

/** Counted once, with an empty build cache; an estimate for the time left needs no more. */
const packages = 1_300;

/**
 * Builds the `temporal` program with Go, which takes about four minutes on two cores.
 *
 * @throws StartError TEMPORAL_BUILD_FAILED with Go's own last words
 */
export async function buildTemporal(
  version: string,
  program: string,
  say: (line: string) => void,
  onLaunch: (launched: Launched) => void,
): Promise<void> {
  const scratch = await mkdtemp(join(dirname(program), 'build-'));
  const lastLines: string[] = [];
  let built = 0;
  say('building Temporal with Go, once for this user: about 4 minutes');
  const go = launch({
    name: 'go install',
    file: 'go',
    args: ['install', '-v', `github.com/temporalio/cli/cmd/temporal@${version}`],
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
    say(`building Temporal: ${built} of about ${packages} packages${left}`);
  }, 10_000);
  // Its compilers are in its group.
  const abandon = () => go.running() && process.kill(-go.identity.pid, 'SIGKILL');
  process.once('exit', abandon);
  try {
    const { code } = await go.ended;
    if (code !== 0) throw buildFailed(lastLines.join(' | '));
    await rename(join(scratch, 'temporal'), program);
  } finally {
    clearInterval(report);
    process.off('exit', abandon);
    await rm(scratch, { recursive: true, force: true });
  }
}

function buildFailed(lastWords: string): StartError {
  return new StartError('TEMPORAL_BUILD_FAILED', {
    id: `Temporal tidak dapat dibangun dengan Go; periksa jaringan dan GOPROXY, atau pasang program temporal sendiri di PATH. Go berkata: ${lastWords}`,
    en: `Temporal cannot be built with Go: check the network and GOPROXY, or put a temporal program of your own on the PATH. Go says: ${lastWords}`,
  });
}
