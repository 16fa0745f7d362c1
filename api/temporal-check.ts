import { Connection } from '@temporalio/client';

/** Whether Temporal answers; asked by `/readyz` alone, since deciding does not need it. */
export interface TemporalCheck {
  readonly reachable: () => Promise<boolean>;
  close(): Promise<void>;
}

const service = 'temporal.api.workflowservice.v1.WorkflowService';
const patienceMs = 1_500;

/** A check that connects when it is first asked, and again after every loss. */
export function temporalCheck(address: string): TemporalCheck {
  const connection = Connection.lazy({ address, connectTimeout: patienceMs });
  return {
    reachable: async () => {
      const asked = connection.healthService.check({ service });
      // 1: SERVING
      return (await asked).status === 1;
    },
    close: () => connection.close(),
  };
}
