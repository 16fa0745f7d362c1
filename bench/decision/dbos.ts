import { randomUUID } from 'node:crypto';
import { DBOSClient } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { startPeer } from '../peer-process.js';
import type { DecisionSystem } from './decision-system.js';
import { nextOfficeSees } from './peer-tables.js';

const patience = 30_000;

/** DBOS with its process. */
export interface DbosPeer {
  readonly pid: number;
  readonly system: DecisionSystem;
}

/**
 * DBOS: the decision is sent to the case's workflow, which keeps it, writes it and the next task in a step, and
 * waits for the next. The client is told by PostgreSQL when to look.
 */
export async function startDbosPeer(databaseUrl: string, pool: pg.Pool): Promise<DbosPeer> {
  const system = new URL(databaseUrl);
  system.pathname = '/peer_dbos';
  const main = new URL('dbos-peer/main.ts', import.meta.url);
  const worker = await startPeer(main, [databaseUrl, system.href]);
  const client = await DBOSClient.create({ systemDatabaseUrl: system.href, systemDatabasePoolSize: 20 });
  const waiting = new Map<string, () => void>();
  const listener = new pg.Client({ connectionString: databaseUrl });
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => waiting.get(payload)?.());
  await listener.query('LISTEN peer_task');

  const told = (id: string) =>
    new Promise<void>((resolve, reject) => {
      const alarm = setTimeout(() => reject(new Error(`dbos: nobody was told of ${id}`)), patience);
      waiting.set(id, () => {
        clearTimeout(alarm);
        waiting.delete(id);
        resolve();
      });
    });
  return {
    pid: worker.pid,
    system: {
      name: 'dbos',
      async open(count) {
        const ids = Array.from({ length: count }, () => `peer-${randomUUID()}`);
        await worker.ask(ids);
        return ids.map((id) => ({ id, given: 0 }));
      },
      async decide(of) {
        const turn = of.given + 1;
        const next = told(of.id);
        await client.send(of.id, 'approved', 'verdict', randomUUID());
        await next;
        if (!(await nextOfficeSees(pool, { caseId: of.id, turn })))
          throw new Error(`dbos: turn ${turn} is not next`);
        of.given = turn;
      },
      // The step is noted as done right after what it wrote.
      drained: async () => undefined,
      async end(cases) {
        await Promise.all(cases.map(({ id }) => client.send(id, 'end', 'verdict')));
      },
      async stop() {
        await client.destroy();
        await listener.end();
        await worker.stop();
      },
    },
  };
}
