import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { checkWorkflows } from '../../scripts/chaos/check/workflows.js';
import { devServer } from '../support/temporal.js';

let temporal: TestWorkflowEnvironment;

beforeAll(async () => {
  temporal = await devServer();
}, 60_000);

afterAll(() => temporal?.teardown());

const found = (open: boolean) =>
  checkWorkflows(
    {
      rows: <R extends object>() => Promise.resolve([{ id: '1', number: 'MUT/2026/0001', open }] as R[]),
      journal: [],
      dataDir: '',
      now: 0,
    },
    { address: temporal.address, namespace: temporal.namespace ?? 'default' },
    0,
  );

const start = () =>
  temporal.client.workflow.start('job-rotation', { workflowId: 'case-1', taskQueue: 'nobody', args: [] });

test('an open case without a workflow is found, and one whose workflow runs is not', async () => {
  expect(await found(true)).toEqual([
    { check: 'workflows', what: 'MUT/2026/0001 is open, its workflow MISSING' },
  ]);
  await start();
  expect(await found(true)).toEqual([]);
});

test('a closed case whose workflow runs on is found', async () => {
  expect(await found(false)).toEqual([
    { check: 'workflows', what: 'MUT/2026/0001 is closed, its workflow RUNNING' },
  ]);
});

test('an open case whose workflow was ended is found', async () => {
  await temporal.client.workflow.getHandle('case-1').terminate();
  expect(await found(true)).toEqual([
    { check: 'workflows', what: 'MUT/2026/0001 is open, its workflow TERMINATED' },
  ]);
});
