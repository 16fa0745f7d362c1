import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.js';
import { health } from './health/health.js';
import type { Readiness } from './health/readiness.js';
import { answerProblems } from './middleware/answer-problems.js';
import { logRequests } from './middleware/log-requests.js';
import { requestContext } from './middleware/request-context.js';

/** What answers while the database has not been there yet: that we live, and that nothing can be done. */
export function waitingApp(ready: () => Promise<Readiness>, log: Logger): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(requestContext(), logRequests(log), health(ready));
  app.use(() => {
    throw new Refusal('SERVICE_UNAVAILABLE');
  });
  app.use(answerProblems(log));
  return app;
}
