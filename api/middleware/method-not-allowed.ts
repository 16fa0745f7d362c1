import type { RequestHandler } from 'express';
import { Refusal } from '../../domain/refusal.js';

/** The last handler of a path: whatever none before it took is refused, saying what is allowed. */
export function methodNotAllowed(methods: readonly ('get' | 'post')[]): RequestHandler {
  const names = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']));
  const allowed = [...new Set(names)].join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new Refusal('METHOD_NOT_ALLOWED', { method: request.method, allowed });
  };
}
