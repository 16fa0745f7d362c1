import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * One line a request: no body, no query, no token, and the path with its parameters unfilled, since they may
 * hold a NIP. `warn` for what we could not do, `debug` for those who ask each second whether we live, else `info`.
 */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const { id, template, caseId } = request.context;
      const line = {
        requestId: id,
        method: request.method,
        path: template ?? null,
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
        ...(caseId !== undefined && { caseId }),
        ...(!response.writableFinished && { aborted: true }),
      };
      if (request.path === '/healthz' || request.path === '/readyz') log.debug(line, 'request');
      else if (response.statusCode >= 500) log.warn(line, 'request');
      else log.info(line, 'request');
    });
    next();
  };
}
