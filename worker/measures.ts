import { Counter, type Registry } from 'prom-client';

/** What the worker counts of its own work. */
export interface WorkerMeasures {
  wakeDelivered(): void;
  wakeFailed(): void;
  activityFailed(code: string): void;
  noticeFailed(): void;
}

/** Counts on the page of metrics. */
export function workerMeasures(registry: Registry): WorkerMeasures {
  const registers = [registry];
  const wakes = new Counter({
    name: 'jenjang_wakes_total',
    help: 'Wakes that this relay has carried to Temporal; failed ones are tried again',
    labelNames: ['outcome'],
    registers,
  });
  const activities = new Counter({
    name: 'jenjang_activity_failures_total',
    help: 'Activities that failed, by code; most are tried again, and what fails for good is an incident',
    labelNames: ['code'],
    registers,
  });
  const notices = new Counter({
    name: 'jenjang_dispatch_failures_total',
    help: 'Notifications that could not be dispatched and are tried again',
    registers,
  });
  return {
    wakeDelivered: () => wakes.inc({ outcome: 'delivered' }),
    wakeFailed: () => wakes.inc({ outcome: 'failed' }),
    activityFailed: (code) => activities.inc({ code }),
    noticeFailed: () => notices.inc(),
  };
}
