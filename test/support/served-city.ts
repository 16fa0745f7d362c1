import type { Express } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '../../api/app.js';
import type { Readiness } from '../../api/health/readiness.js';
import type { Measures } from '../../api/measures.js';
import { type PlantedIssuer, plantedIssuer } from '../identity/planted-issuer.js';
import { monday, type TestCity, testCity } from './city.js';

/** The whole API over the demo city, with real tokens. */
export interface ServedCity {
  readonly city: TestCity;
  readonly app: Express;
  readonly issuer: PlantedIssuer;
  /** What was logged, line by line. */
  readonly logged: string[];
  /** What `/readyz` finds. */
  ready: Readiness;
  token(username: string): Promise<string>;
  /** Signs in. */
  as(username: string): Promise<Caller>;
  drop(): Promise<void>;
}

/** Somebody who has signed in. */
export interface Caller {
  readonly get: (path: string) => supertest.Test;
  readonly post: (path: string) => supertest.Test;
}

/** Seeds the city, and makes its API answer as it does behind a port. */
export async function servedCity(): Promise<ServedCity> {
  const [city, issuer] = await Promise.all([testCity(), plantedIssuer()]);
  await issuer.start();
  const logged: string[] = [];
  const served: ServedCity = {
    city,
    get app() {
      return app;
    },
    issuer,
    logged,
    ready: { status: 'ok', database: true, temporal: true },
    token: (username) => {
      const iat = monday / 1000;
      return issuer.sign({ iss: issuer.issuer, aud: 'jenjang-api', sub: username, iat, exp: iat + 300 });
    },
    async as(username) {
      const bearer = `Bearer ${await served.token(username)}`;
      const call = (method: 'get' | 'post') => (path: string) =>
        supertest(app)[method](`/api/v1${path}`).set('Authorization', bearer);
      return { get: call('get'), post: call('post') };
    },
    async drop() {
      await issuer.stop();
      await city.drop();
    },
  };
  const app = appOf(city, served);
  return served;
}

/** The API over a database, with the clock, tokens, log and readiness of a served city. */
export function appOf(
  { db, dataDir }: Pick<TestCity, 'db' | 'dataDir'>,
  served: Pick<ServedCity, 'issuer' | 'logged' | 'ready'>,
  measures?: Measures,
): Express {
  return createApp({
    db,
    dataDir,
    verifyAt: 'http://localhost/verify',
    now: () => monday,
    identity: { issuer: served.issuer.issuer, audience: 'jenjang-api', now: () => new Date(monday) },
    ready: () => Promise.resolve(served.ready),
    ...(measures && { measures }),
    log: pino({ level: 'info' }, { write: (line: string) => served.logged.push(line) }),
  });
}
