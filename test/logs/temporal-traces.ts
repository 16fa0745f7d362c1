import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;
const { DescribeWorkflowExecutionResponse } = proto.temporal.api.workflowservice.v1;

/** All that Temporal keeps of a workflow's latest run, as the bytes it sends: payloads lie in them as they are. */
export async function tracesOf(client: Client, workflowId: string): Promise<Buffer> {
  const handle = client.workflow.getHandle(workflowId);
  const [history, description] = await Promise.all([handle.fetchHistory(), handle.describe()]);
  return Buffer.concat([
    History.encode(history).finish(),
    // With memo, search attributes, and the last failure of each activity that is being tried again.
    DescribeWorkflowExecutionResponse.encode(description.raw).finish(),
  ]);
}

/** The failures with which an activity that is being tried again has last ended. */
export async function pendingFailures(client: Client, workflowId: string): Promise<readonly string[]> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return (raw.pendingActivities ?? []).flatMap(({ lastFailure }) => lastFailure?.message ?? []);
}
