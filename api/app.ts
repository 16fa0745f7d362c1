import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.js';
import type { ChangeNews } from './changes/changes.js';
import { changesStream } from './changes/stream.js';
import { documentation } from './documentation/documentation.js';
import type { Endpoint, Surroundings } from './endpoint/endpoint.js';
import { routesOf } from './endpoint/routes.js';
import { endpoints as allEndpoints } from './endpoints.js';
import { health } from './health/health.js';
import type { Readiness } from './health/readiness.js';
import type { Measures } from './measures.js';
import { answerProblems } from './middleware/answer-problems.js';
import { type AuthenticatorOptions, authenticator } from './middleware/authenticate.js';
import { logRequests } from './middleware/log-requests.js';
import { measureRequests } from './middleware/measure-requests.js';
import { requestContext } from './middleware/request-context.js';
import { page } from './page/page.js';
import { authenticateBrowser } from './sign-in/authenticate-browser.js';
import { type SignInOptions, signInRoutes } from './sign-in/sign-in.js';

export interface AppOptions extends Surroundings {
  /** The time of the cases: the demonstration calendar may run ahead of the machine. */
  readonly now: () => number;
  readonly identity: AuthenticatorOptions;
  readonly ready: () => Promise<Readiness>;
  readonly log: Logger;
  /** Without them nothing is measured. */
  readonly measures?: Measures;
  /** What browsers need beside the API; without it there is no page. */
  readonly browser?: BrowserOptions;
  /** All of them, unless told otherwise. */
  readonly endpoints?: readonly Endpoint[];
}

/** What the page needs of the API. */
export interface BrowserOptions {
  readonly signIn: SignInOptions;
  readonly news: ChangeNews;
  /** Where the built page lies. */
  readonly pageFolder: string;
}

/** The API as an Express application; who listens is the caller's business. */
export function createApp(options: AppOptions): Express {
  const { identity, ready, log, browser, measures, endpoints = allEndpoints, ...rest } = options;
  const { rows } = rest.db;
  const app = express();
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing').enable('strict routing');
  app.set('query parser', 'simple');
  app.use(requestContext(), logRequests(log));
  if (measures) app.use(measureRequests(measures));
  app.use(helmet(securityHeaders));
  app.use(health(ready));
  const bearer = authenticator(identity);
  const authenticate = browser ? authenticateBrowser(browser.signIn, rows, bearer) : bearer;
  if (browser) {
    app.use(signInRoutes(browser.signIn, rows, log));
    app.use('/api/v1', changesStream({ news: browser.news, authenticate, rows, now: rest.now }));
  }
  app.use(
    '/api/v1',
    routesOf(endpoints, { ...rest, ...(measures && { onDecided: measures.decided }), authenticate }),
  );
  app.use('/api/v1', documentation(endpoints));
  if (browser) app.use(page(browser.pageFolder));
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
