import { Connection } from '@temporalio/client';
import type { Readiness } from './ready.js';

/** Where a worker asks for work. */
export interface TaskQueue {
  readonly address: string;
  readonly namespace: string;
  readonly name: string;
}

const workflowTasks = 1;

/** Ready when Temporal knows the process as one that asks for work; the SDK calls a worker `pid@host`. */
export function polls({ address, namespace, name }: TaskQueue): Readiness {
  return async ({ identity }) => {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 }).catch(() => null);
    if (connection === null) return false;
    try {
      const { pollers } = await connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name },
        taskQueueType: workflowTasks,
      });
      return pollers.some((poller) => poller.identity?.startsWith(`${identity.pid}@`));
    } catch {
      return false;
    } finally {
      await connection.close();
    }
  };
}
