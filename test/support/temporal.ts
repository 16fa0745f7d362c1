import { fileURLToPath } from 'node:url';
import type { SearchAttributeType } from '@temporalio/common';
import type { SearchAttributeKey } from '@temporalio/common/lib/search-attributes.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { temporalCli } from '../../scripts/stack/temporal-cli.js';
import { testServerExecutable } from '../../scripts/stack/test-server.js';

// The SDK tells each step of a worker's life otherwise.
Runtime.install({ logger: new DefaultLogger('WARN') });

const guard = fileURLToPath(new URL('./guard.sh', import.meta.url));

/**
 * A Temporal server whose clock jumps to the next timer whenever a result is awaited: months pass in a second.
 * One for each test file; ended by its `teardown()`, or with the process that asked for it.
 *
 * @example
 * const temporal = await timeSkippingServer();
 * afterAll(() => temporal.teardown());
 */
export async function timeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const executable = await testServerExecutable();
  return startPatiently(() =>
    TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: guard }, extraArgs: [executable] },
    }),
  );
}

const attempts = 6;

/** The SDK gives a server five seconds to answer, which a busy machine may need for its JVM alone. */
async function startPatiently<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === attempts || !String(error).includes('did not start within')) throw error;
    }
  }
}

/**
 * The real Temporal, in memory, on the machine's clock: for what the other one does not know (visibility, raw
 * histories, resets). One for each test file, ended in the same way. It knows no search attributes but those given.
 */
export async function devServer(
  searchAttributes: readonly SearchAttributeKey<SearchAttributeType>[] = [],
): Promise<TestWorkflowEnvironment> {
  const executable = await temporalCli(console.log);
  return startPatiently(() =>
    TestWorkflowEnvironment.createLocal({
      server: {
        executable: { type: 'existing-path', path: guard },
        extraArgs: [executable],
        searchAttributes: [...searchAttributes],
      },
    }),
  );
}
