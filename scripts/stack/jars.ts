import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program.js';
import { mavenRepository } from './maven-mirror.js';

/** One file of a Maven repository and what it must be. */
export interface Jar {
  /** group/artifact/version/file, as in every Maven repository. */
  readonly path: string;
  readonly sha256: string;
}

/**
 * Fetches jars into a folder: by plain HTTPS, and by `mvn` where that fails (it knows proxies and passwords).
 *
 * @throws Error when neither way leads to files with the right checksums
 */
export async function fetchJars(jars: readonly Jar[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const repository = mavenRepository();
  try {
    // One after another: 38 MB, and a mirror may limit a client's connections.
    for (const jar of jars) await keep(jar, folder, await download(`${repository}/${jar.path}`));
  } catch (error) {
    if (findProgram('mvn') === null) throw error;
    await copyByMaven(jars, folder);
  }
}

async function keep({ path, sha256 }: Jar, folder: string, bytes: Uint8Array): Promise<void> {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== sha256) throw new Error(`${path}: sha256 is ${actual}, wanted ${sha256}`);
  await writeFile(join(folder, basename(path)), bytes);
}

async function download(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Error(`${url}: status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function copyByMaven(jars: readonly Jar[], folder: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'jenjang-jars-'));
  try {
    await writeFile(join(scratch, 'pom.xml'), pom(jars));
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${scratch}/lib`];
    await promisify(execFile)('mvn', ['-q', '-B', ...goal], { cwd: scratch });
    for (const jar of jars) await keep(jar, folder, await readFile(join(scratch, 'lib', basename(jar.path))));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function pom(jars: readonly Jar[]): string {
  const dependencies = jars.map(({ path }) => {
    const parts = dirname(path).split('/');
    const [version, artifact] = [parts.pop(), parts.pop()];
    return `<dependency><groupId>${parts.join('.')}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>`;
  });
  return `<project><modelVersion>4.0.0</modelVersion><groupId>jars</groupId><artifactId>jars</artifactId><version>1</version>
    <dependencies>${dependencies.join('\n')}</dependencies></project>`;
}
