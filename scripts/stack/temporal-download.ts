import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

// Temporal's own index of builds, the one its SDKs ask.
const index = 'https://temporal.download/cli';
const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Downloads the `temporal` program; false when the network does not lead there or there is no build for this
 * machine, which a closed network finds out in five seconds.
 */
export async function downloadTemporal(
  version: string,
  program: string,
  say: (line: string) => void,
): Promise<boolean> {
  const [platform, arch] = [platforms[process.platform], architectures[process.arch]];
  if (platform === undefined || arch === undefined) return false;
  const scratch = await mkdtemp(join(dirname(program), 'download-'));
  try {
    const query = new URLSearchParams({ arch, platform, format: 'tar.gz' });
    const answer = await fetch(`${index}/${version}?${query}`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) return false;
    const { archiveUrl, fileToExtract } = parse(await answer.json());
    say('downloading Temporal, under a minute on most lines');
    const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(180_000) });
    if (!archive.ok) return false;
    const file = join(scratch, 'temporal.tar.gz');
    await writeFile(file, new Uint8Array(await archive.arrayBuffer()));
    await promisify(execFile)('tar', ['-xzf', file, '-C', scratch, fileToExtract]);
    await chmod(join(scratch, fileToExtract), 0o755);
    await rename(join(scratch, fileToExtract), program);
    return true;
  } catch {
    // Whatever was in the way, there is another way to the program: building it.
    return false;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function parse(body: unknown): { archiveUrl: string; fileToExtract: string } {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('archiveUrl' in body && typeof body.archiveUrl === 'string') ||
    !('fileToExtract' in body && typeof body.fileToExtract === 'string') ||
    // The name goes to tar and into a path.
    !/^\w[\w.-]*$/.test(body.fileToExtract)
  ) {
    throw new Error('the index of builds answers in an unknown form');
  }
  return { archiveUrl: body.archiveUrl, fileToExtract: body.fileToExtract };
}
