import express, { type Router } from 'express';
import { methodNotAllowed } from '../middleware/method-not-allowed.js';
import type { Readiness } from './readiness.js';

/** `/healthz`: the process lives. `/readyz`: it may be sent requests, 503 where not. */
export function health(ready: () => Promise<Readiness>): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const readiness = await ready();
    const { status } = readiness;
    response.status(status === 'ok' || status === 'degraded' ? 200 : 503).json(readiness);
  });
  router.all(['/healthz', '/readyz'], methodNotAllowed(['get']));
  return router;
}
