import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../settings/start-error.js';
import { findProgram, isExecutable } from './find-program.js';
import { fetchJars } from './jars.js';
import jars from './test-server-jars.json' with { type: 'json' };
import { userCache } from './user-cache.js';

/**
 * The time-skipping Temporal server as one executable that takes the port first, the way the SDK calls an
 * `existing-path`; it replaces itself by Java, so its pid is the server's. Fetched once per user, then cached.
 *
 * @throws StartError JAVA_MISSING, or TEST_SERVER_UNAVAILABLE when its jars cannot be had
 */
export async function testServerExecutable(): Promise<string> {
  requireJava();
  const revision = createHash('sha256').update(JSON.stringify(jars)).digest('hex').slice(0, 12);
  const home = join(userCache(), `test-server-${revision}`);
  const executable = join(home, 'test-server');
  if (!isExecutable(executable)) await install(home);
  return executable;
}

async function install(home: string): Promise<void> {
  await mkdir(userCache(), { recursive: true });
  // Built aside and moved when whole: two test files may come here at once, and any may be killed.
  const scratch = await mkdtemp(`${home}-`);
  try {
    await fetchJars(jars, join(scratch, 'lib'));
    const executable = join(scratch, 'test-server');
    await writeFile(executable, script);
    await chmod(executable, 0o755);
    await rename(scratch, home);
  } catch (error) {
    if (!isExecutable(join(home, 'test-server'))) throw unavailable(error);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

// Java is looked for at each start, as it was when this was written: an update of Java moves it.
const script = `#!/bin/sh
java=java
[ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/lib/*" \\
  io.temporal.testserver.TestServer "$@"
`;

function requireJava(): void {
  const home = process.env.JAVA_HOME;
  if (findProgram('java') !== null || (home !== undefined && isExecutable(join(home, 'bin/java')))) return;
  throw new StartError('JAVA_MISSING', {
    id: 'Java tidak ditemukan, padahal uji alur kerja memerlukannya; pasang Java 17 atau lebih baru (Debian: apt install openjdk-17-jre-headless), atau setel JAVA_HOME',
    en: 'Java was not found, and the workflow tests need it: install Java 17 or newer (Debian: apt install openjdk-17-jre-headless), or set JAVA_HOME',
  });
}

function unavailable(cause: unknown): StartError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new StartError('TEST_SERVER_UNAVAILABLE', {
    id: `Server uji Temporal tidak dapat diambil dari repositori Maven; periksa jaringan atau mirror di settings.xml. Sebabnya: ${why}`,
    en: `The Temporal test server cannot be fetched from the Maven repository: check the network or the mirror in settings.xml. The cause: ${why}`,
  });
}
