import { setTimeout as delay } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { OperatingFigures } from '../store/reads/operating-figures.js';
import { operatingGauges } from './operating-gauges.js';

/** What a process tells of itself and of the cases, in Prometheus' text format. */
export interface MetricsPage {
  /** To which a process adds what it counts. */
  readonly registry: Registry;
  /** Answers within two seconds or so, whether the database does or not. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const patienceMs = 2_000;

/**
 * The page of one process.
 *
 * @param part `api` or `worker`: a label of every line
 * @param figures reads what is in the database; asked once for all who look at the same time
 */
export function metricsPage(part: 'api' | 'worker', figures: () => Promise<OperatingFigures>): MetricsPage {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  const show = operatingGauges(registry);
  let reading: Promise<OperatingFigures> | undefined;

  // A database that hangs is asked once, however often somebody looks meanwhile.
  const readOnce = () => {
    reading ??= figures().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    registry,
    async render() {
      const read = readOnce().catch(() => null);
      const patience = new AbortController();
      const late = delay(patienceMs, null, { signal: patience.signal }).catch(() => null);
      const found = await Promise.race([read, late]);
      patience.abort();
      show(found);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
