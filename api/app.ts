import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.js';
import { documentation } from './documentation/documentation.js';
import type { Endpoint, Surroundings } from './endpoint/endpoint.js';
import { routesOf } from './endpoint/routes.js';
import { endpoints as allEndpoints } from './endpoints.js';
import { health } from './health/health.js';
import type { Readiness } from './health/readiness.js';
import { answerProblems } from './middleware/answer-problems.js';
import { type AuthenticatorOptions, authenticator } from './middleware/authenticate.js';
import { logRequests } from './middleware/log-requests.js';
import { requestContext } from './middleware/request-context.js';

export interface AppOptions extends Surroundings {
  /** The time of the cases: the demonstration calendar may run ahead of the machine. */
  readonly now: () => number;
  readonly identity: AuthenticatorOptions;
  readonly ready: () => Promise<Readiness>;
  readonly log: Logger;
  /** All of them, unless told otherwise. */
  readonly endpoints?: readonly Endpoint[];
}

/** The API as an Express application; who listens is the caller's business. */
export function createApp({ identity, ready, log, endpoints = allEndpoints, ...rest }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing');
  app.set('query parser', 'simple');
  app.use(requestContext(), logRequests(log), helmet(securityHeaders));
  app.use(health(ready));
  app.use('/api/v1', routesOf(endpoints, { ...rest, authenticate: authenticator(identity) }));
  app.use('/api/v1', documentation(endpoints));
  app.use(({ path }) => {
    throw new Refusal('PATH_UNKNOWN', { path: path.slice(0, 200) });
  });
  app.use(answerProblems(log));
  return app;
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Swagger UI sets style attributes and draws its arrows from data addresses.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
} as const;
