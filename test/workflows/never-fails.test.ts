import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { coded } from '../../activities/coded.js';
import { Refusal } from '../../domain/refusal.js';
import { workflowBundle } from '../../worker/workflow-bundle.js';
import type { Effects, Plan, Steering } from '../../workflows/ports.js';
import { timeSkippingServer } from '../support/temporal.js';

let temporal: TestWorkflowEnvironment;
beforeAll(async () => {
  temporal = await timeSkippingServer();
}, 120_000);
afterAll(() => temporal.teardown());

const goingOn: Plan = { effects: [], nextAt: null, done: false };
const done: Plan = { ...goingOn, done: true };
const refusal = (code: 'CASE_UNKNOWN' | 'TEMPLATE_CHANGED') => Promise.reject(new Refusal(code));

test('a case that is not there ends its workflow', async () => {
  await drive({ steer: () => refusal('CASE_UNKNOWN') }, (handle) => handle.result());
});

test('a look that fails, however often, is tried again until it succeeds', async () => {
  let looks = 0;
  const steer = async () => {
    looks += 1;
    if (looks <= 11) throw new Error('the database is away');
    return done;
  };
  await drive({ steer }, (handle) => handle.result());
  expect(looks).toBe(12);
});

test('an effect that fails for good is given up with its code, and the case goes on', async () => {
  const given: string[] = [];
  const steer = async () => (given.length === 0 ? { ...goingOn, effects: ['e1'] } : done);
  const giveUp = async (_case: string, effect: string, code: string) => {
    given.push(`${effect} ${code}`);
  };
  await drive({ steer, giveUp, perform: () => refusal('TEMPLATE_CHANGED') }, (handle) => handle.result());
  expect(given).toEqual(['e1 TEMPLATE_CHANGED']);
});

test('an effect whose giving up cannot be noted is looked at again', async () => {
  let tries = 0;
  const steer = async () => (tries < 5 ? { ...goingOn, effects: ['e1'] } : done);
  const giveUp = async () => {
    tries += 1; // four tries are one call
    throw new Error('the database is away');
  };
  await drive({ steer, giveUp, perform: () => refusal('TEMPLATE_CHANGED') }, (handle) => handle.result());
  expect(tries).toBe(8);
});

test('cancelled by somebody at Temporal it is cancelled, and not mistaken for a failure', async () => {
  await drive({ steer: async () => goingOn }, async (handle) => {
    await handle.cancel();
    await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    expect((await handle.describe()).status.name).toBe('CANCELLED');
  });
});

/** Runs the workflow of a case against these activities. Errors leave them as they do in the worker. */
async function drive(
  {
    steer,
    giveUp = async () => undefined,
    perform = async () => undefined,
  }: Pick<Steering, 'steer'> & Partial<Steering & Effects>,
  work: (handle: WorkflowHandle) => Promise<unknown>,
): Promise<void> {
  const taskQueue = randomUUID();
  const silent = () => undefined;
  const worker = await Worker.create({
    connection: temporal.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: {
      steer: coded(steer, silent),
      giveUp: coded(giveUp, silent),
      perform: coded(perform, silent),
    },
  });
  await worker.runUntil(async () => {
    const workflowId = `case-${taskQueue}`;
    const args = [{ caseId: taskQueue }];
    await work(await temporal.client.workflow.start('job-rotation', { workflowId, taskQueue, args }));
  });
}
