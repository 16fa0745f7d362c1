import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type pg from 'pg';
import { startPeer } from '../peer-process.js';
import { namespace } from '../stack.js';
import type { BenchCase, DecisionSystem } from './decision-system.js';
import { nextOfficeSees } from './peer-tables.js';
import { decide, kept, written } from './temporal-peer/workflows.js';

interface WorkflowCase extends BenchCase {
  readonly handle: WorkflowHandle;
}

const taskQueue = 'peer';

/** What both Temporal peers run on. */
export interface TemporalPeer {
  readonly pid: number;
  readonly systems: readonly DecisionSystem<WorkflowCase>[];
  stop(): Promise<void>;
}

/**
 * The two ways in which Temporal's users take a decision: an update of the case's workflow whose answer is the next
 * task, and one that writes both to PostgreSQL in a local activity first.
 */
export async function startTemporalPeer(
  databaseUrl: string,
  address: string,
  pool: pg.Pool,
): Promise<TemporalPeer> {
  const main = new URL('temporal-peer/main.ts', import.meta.url);
  const worker = await startPeer(main, [databaseUrl, address, namespace, taskQueue]);
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });

  const system = (
    name: DecisionSystem['name'],
    type: typeof written,
    seen: (id: string, turn: number) => Promise<boolean>,
  ): DecisionSystem<WorkflowCase> => ({
    name,
    async open(count) {
      const opening = Array.from({ length: count }, async (): Promise<WorkflowCase> => {
        const id = `peer-${randomUUID()}`;
        const handle = await client.workflow.start(type, { workflowId: id, taskQueue, args: [id] });
        return { id, given: 0, handle };
      });
      return Promise.all(opening);
    },
    async decide(of) {
      const turn = of.given + 1;
      const next = await of.handle.executeUpdate(decide, { args: [turn], updateId: randomUUID() });
      if (next !== turn + 1 || !(await seen(of.id, turn)))
        throw new Error(`${name}: turn ${turn} is not next`);
      of.given = turn;
    },
    // An update is answered when all that it set off has been kept.
    drained: async () => undefined,
    async end(cases) {
      await Promise.all(cases.map(({ handle }) => handle.terminate()));
    },
    stop: async () => undefined,
  });
  return {
    pid: worker.pid,
    systems: [
      // Its state is the workflow's: the answer itself is the look at the next task.
      system('temporal-update', kept, async () => true),
      system('temporal-update-local-activity', written, (caseId, turn) =>
        nextOfficeSees(pool, { caseId, turn }),
      ),
    ],
    async stop() {
      await connection.close();
      await worker.stop();
    },
  };
}
