import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

/** Waits until a namespace of a Temporal server answers; false when it does not within a minute, or `goOn` says no. */
export async function namespaceAnswers(
  address: string,
  namespace: string,
  goOn: () => boolean = () => true,
  patienceMs = 60_000,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (goOn() && Date.now() < deadline) {
    if (await answersOnce(address, namespace)) return true;
    await delay(100);
  }
  return false;
}

async function answersOnce(address: string, namespace: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 }).catch(() => null);
  if (connection === null) return false;
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
