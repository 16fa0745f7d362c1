import { Counter, Histogram, type Registry } from 'prom-client';

/** A decision as it is counted: what kind of step, and what was said; not by whom, and on which case. */
export interface CountedDecision {
  readonly kind: string;
  readonly verdict: string;
}

/** A request as it is measured: its path with the parameters unfilled. */
export interface MeasuredRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the API counts of its own work. */
export interface Measures {
  request(request: MeasuredRequest): void;
  decided(decision: CountedDecision): void;
}

/** Counts on the page of metrics. */
export function measuresOn(registry: Registry): Measures {
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, until the last byte; a stream of changes is none',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const decisions = new Counter({
    name: 'jenjang_decisions_total',
    help: 'Decisions that this process has recorded, by kind of step and verdict; what is sent again counts once',
    labelNames: ['kind', 'verdict'],
    registers: [registry],
  });
  return {
    request: ({ method, path, status, seconds }) =>
      requests.observe({ method: methods.has(method) ? method : 'other', path, status }, seconds),
    decided: ({ kind, verdict }) => decisions.inc({ kind, verdict }),
  };
}

/** Whoever sends others must not make a line of each. */
const methods = new Set(['GET', 'HEAD', 'POST']);
