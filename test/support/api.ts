import express, { type Express } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { routesOf } from '../../api/endpoint/routes.js';
import { endpoints } from '../../api/endpoints.js';
import { answerProblems } from '../../api/middleware/answer-problems.js';
import { requestContext } from '../../api/middleware/request-context.js';
import type { VirusScanner } from '../../store/virus-scanner.js';
import type { TestCity } from './city.js';
import { monday } from './monday.js';

/** What an answer holds; tests look at its parts. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects, and fails where that is not there
export type Body = any;

/** The API over a city, without a listening port: each account calls by its username. */
export interface TestApi {
  readonly app: Express;
  /** The calendar; tests move it. */
  now: number;
  get(username: string, path: string): supertest.Test;
  post(username: string, path: string, body?: object, key?: string): supertest.Test;
  /** Everything in the account's inbox. */
  inbox(username: string, query?: string): Promise<readonly Body[]>;
  /** The open task of a step in the account's inbox. */
  task(username: string, step: string, caseId?: string): Promise<Body>;
  /** Decides that task. @returns the answer, which must be 200 */
  decide(username: string, step: string, body: object, caseId?: string): Promise<Body>;
}

/** Tokens are another test's subject (authenticate.test.ts): here the bearer is the username. */
export function testApi(
  city: Pick<TestCity, 'db' | 'dataDir'> & { readonly scanner?: VirusScanner; readonly keepsMails?: boolean },
): TestApi {
  const app = express();
  app.set('query parser', 'simple');
  app.use(requestContext());
  app.use(
    '/api/v1',
    routesOf(endpoints, {
      db: city.db,
      dataDir: city.dataDir,
      ...(city.scanner && { scanner: city.scanner }),
      verifyAt: 'http://localhost/verify',
      ...(city.keepsMails !== undefined && { keepsMails: city.keepsMails }),
      now: () => api.now,
      authenticate: (request, _response, next) => {
        request.auth = { subject: (request.get('authorization') ?? '').replace('Bearer ', '') };
        next();
      },
    }),
  );
  app.use(answerProblems(pino({ level: process.env.TEST_LOG ?? 'silent' })));

  const api: TestApi = {
    app,
    now: monday,
    get: (username, path) => supertest(app).get(`/api/v1${path}`).set('Authorization', `Bearer ${username}`),
    post: (username, path, body, key) => {
      const request = supertest(app).post(`/api/v1${path}`).set('Authorization', `Bearer ${username}`);
      return (key === undefined ? request : request.set('Idempotency-Key', key)).send(body);
    },
    async inbox(username, query = '') {
      const answer = await api.get(username, `/tasks?limit=100${query}`).expect(200);
      return answer.body.items;
    },
    async task(username, step, caseId) {
      const items = await api.inbox(username);
      const found = items.find((each: Body) => each.step === step && (caseId ?? each.caseId) === each.caseId);
      if (!found) {
        throw new Error(
          `${username} has no task in ${step}: ${items.map((each: Body) => each.step).join(', ')}`,
        );
      }
      return found;
    },
    async decide(username, step, body, caseId) {
      const { id } = await api.task(username, step, caseId);
      const answer = await api.post(username, `/tasks/${id}/decision`, body);
      if (answer.status !== 200) throw new Error(`${username} ${step}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
  return api;
}
