import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { Evidence, Finding } from './evidence.js';

/** Where Temporal is asked. */
export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
}

/**
 * Each open case has its workflow running, and no other case has.
 *
 * @param patienceMs how long the last steps of workflows may take, all in all: a task that was under way when
 * something was killed is given out again after its time-out
 */
export async function checkWorkflows(
  { rows }: Evidence,
  { address, namespace }: TemporalPlace,
  patienceMs: number,
): Promise<readonly Finding[]> {
  const cases = await rows<{ id: string; number: string; open: boolean }>(
    'SELECT id, number, closed_at IS NULL AS open FROM cases ORDER BY number',
  );
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const findings: Finding[] = [];
    const until = Date.now() + patienceMs;
    for (const { id, number, open } of cases) {
      const wanted = open ? 'RUNNING' : 'COMPLETED';
      let status = await statusOf(client, `case-${id}`);
      while (status !== wanted && Date.now() < until) {
        await delay(1_000);
        status = await statusOf(client, `case-${id}`);
      }
      if (status !== wanted) {
        findings.push({
          check: 'workflows',
          what: `${number} is ${open ? 'open' : 'closed'}, its workflow ${status}`,
        });
      }
    }
    return findings;
  } finally {
    await connection.close();
  }
}

async function statusOf(client: Client, id: string): Promise<string> {
  try {
    return (await client.workflow.getHandle(id).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'MISSING';
    throw error;
  }
}
