import { Connection } from '@temporalio/client';
import { systemClock } from '../settings/clock.js';

/** Whether Temporal answers; asked by `/readyz` alone, since deciding does not need it. */
export interface TemporalCheck {
  readonly reachable: () => Promise<boolean>;
  close(): Promise<void>;
}

const service = 'temporal.api.workflowservice.v1.WorkflowService';
const patienceMs = 1_500;
/** Of gRPC's health protocol. */
const serving = 1;

/** A check that connects when it is first asked, and again soon after every loss. */
export function temporalCheck(address: string): TemporalCheck {
  const connection = Connection.lazy({
    address,
    // The SDK would try again by a timer of its own, after the connection is closed too.
    interceptors: [],
    channelArgs: { 'grpc.max_reconnect_backoff_ms': 2_000 },
  });
  return {
    reachable: async () => {
      const check = () => connection.healthService.check({ service });
      const { status } = await connection.withDeadline(systemClock() + patienceMs, check);
      return status === serving;
    },
    close: () => connection.close(),
  };
}
