import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { devServer, timeSkippingServer } from '../support/temporal.js';

async function runPatience({ nativeConnection, client }: TestWorkflowEnvironment): Promise<string> {
  const worker = await Worker.create({
    connection: nativeConnection,
    taskQueue: 'patience',
    workflowsPath: fileURLToPath(new URL('./fixtures/patience.ts', import.meta.url)),
  });
  return worker.runUntil(
    client.workflow.execute('patience', { taskQueue: 'patience', workflowId: 'patience' }),
  );
}

test('a month passes while a result is awaited', async () => {
  const temporal = await timeSkippingServer();
  const before = await temporal.currentTimeMs();
  await expect(runPatience(temporal)).resolves.toBe('patient');
  const days = ((await temporal.currentTimeMs()) - before) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(30);
  await temporal.teardown();
});

test('the real server takes a workflow and lists it', async () => {
  const temporal = await devServer();
  const { workflow } = temporal.client;
  await workflow.start('patience', { taskQueue: 'nobody', workflowId: 'alone' });
  const { type, status } = await workflow.getHandle('alone').describe();
  expect({ type, status: status.name }).toEqual({ type: 'patience', status: 'RUNNING' });
  await temporal.teardown();
});
