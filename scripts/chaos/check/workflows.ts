import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import type { Evidence, Finding } from './evidence.js';

/** Where Temporal is asked. */
export interface TemporalPlace {
  readonly address: string;
  readonly namespace: string;
}

/** Each open case has its workflow running, and no other case has. */
export async function checkWorkflows(
  { rows }: Evidence,
  { address, namespace }: TemporalPlace,
): Promise<readonly Finding[]> {
  const cases = await rows<{ id: string; number: string; open: boolean }>(
    'SELECT id, number, closed_at IS NULL AS open FROM cases ORDER BY number',
  );
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace });
    const findings: Finding[] = [];
    for (const { id, number, open } of cases) {
      const status = await statusOf(client, `case-${id}`);
      const wanted = open ? 'RUNNING' : 'COMPLETED';
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
