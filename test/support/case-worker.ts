import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { activities } from '../../activities/activities.js';
import { type Pace, realPace } from '../../domain/calendar/pace.js';
import { fileStore } from '../../store/files.js';
import { type Relay, startRelay } from '../../worker/relay.js';
import { workflowBundle } from '../../worker/workflow-bundle.js';
import type { TestCity } from './city.js';

/** A worker and its relay, as production runs them. */
export interface CaseWorker {
  readonly relay: Relay;
  readonly failures: string[];
  stop(): Promise<void>;
}

/** Starts worker and relay for a city. `clock` is what the relay takes as now, `pace` the time of cases. */
export async function startCaseWorker(
  temporal: TestWorkflowEnvironment,
  city: TestCity,
  clock: () => number = () => Date.now(),
  pace: Pace = realPace,
  { shows }: { readonly shows?: () => boolean } = {},
): Promise<CaseWorker> {
  const taskQueue = `cases-${city.dataDir.slice(-6)}`;
  const failures: string[] = [];
  const worker = await Worker.create({
    connection: temporal.nativeConnection,
    ...(temporal.namespace !== undefined && { namespace: temporal.namespace }),
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: activities({
      db: city.db,
      files: fileStore(city.dataDir),
      pace,
      ...(shows && { shows }),
      onError: (code) => failures.push(code),
    }),
  });
  const running = worker.run();
  const relay = startRelay({
    db: city.db,
    client: temporal.client,
    taskQueue,
    clock,
    pace,
    onError: (_, error) => {
      console.error(error);
      failures.push(String(error));
    },
  });
  return {
    relay,
    failures,
    async stop() {
      await relay.close();
      worker.shutdown();
      await running;
    },
  };
}
