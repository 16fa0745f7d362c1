import { fileURLToPath } from 'node:url';
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
  return TestWorkflowEnvironment.createTimeSkipping({
    server: {
      executable: { type: 'existing-path', path: guard },
      extraArgs: [await testServerExecutable()],
    },
  });
}

/**
 * The real Temporal, in memory, on the machine's clock: for what the other one does not know (visibility, raw
 * histories, resets). One for each test file, ended in the same way.
 */
export async function devServer(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: guard },
      extraArgs: [await temporalCli(console.log)],
    },
  });
}
