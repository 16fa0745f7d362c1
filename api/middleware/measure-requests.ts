import type { RequestHandler } from 'express';
import type { Measures } from '../measures.js';

/** Never over, so not to be measured as if they were slow. */
const streams = new Set(['/changes']);

/** Measures each request but those that ask whether we live. */
export function measureRequests({ request: measure }: Measures): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const { template } = request.context;
      if (request.path === '/healthz' || request.path === '/readyz') return;
      if (template !== undefined && streams.has(template)) return;
      measure({
        method: request.method,
        // A path that no route knows could be anything, and each would be a line of its own.
        path: template ?? 'unknown',
        status: response.statusCode,
        seconds: (performance.now() - began) / 1_000,
      });
    });
    next();
  };
}
