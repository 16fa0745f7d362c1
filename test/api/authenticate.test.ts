import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { JWTPayload } from 'jose';
import supertest from 'supertest';
import { authenticator, callerOf } from '../../api/middleware/authenticate.js';
import { Refusal } from '../../domain/refusal.js';
import { command } from '../identity/command.js';
import { startDemoIdentity } from '../identity/demo-identity.js';
import { type PlantedIssuer, plantedIssuer } from '../identity/planted-issuer.js';

const start = new Date('2026-11-23T02:00:00.000Z');
const minute = 60;

let time = start;

function api(issuer: string, now = () => time) {
  const app = express();
  app.get('/me', authenticator({ issuer, audience: 'jenjang-api', now }), (request, response) => {
    response.json(callerOf(request));
  });
  app.get('/open', (request, response) => {
    response.json(callerOf(request));
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const code = error instanceof Refusal ? error.code : String(error);
    response.status(401).json({ code });
  });
  return supertest(app);
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function unsigned(header: object, claims: JWTPayload): string {
  return `${part(header)}.${part(claims)}`;
}

describe('authentication', () => {
  let planted: PlantedIssuer;
  let stranger: PlantedIssuer;
  let claims: JWTPayload;

  beforeAll(async () => {
    [planted, stranger] = await Promise.all([plantedIssuer(), plantedIssuer()]);
    await planted.start();
    const iat = start.getTime() / 1000;
    claims = { iss: planted.issuer, aud: 'jenjang-api', sub: 'sekda', iat, exp: iat + 5 * minute };
  });

  afterAll(() => planted.stop());

  beforeEach(() => {
    time = start;
  });

  async function refusalTo(authorization: string | undefined, now?: Date) {
    if (now) time = now;
    const call = api(planted.issuer).get('/me');
    const response = await (authorization === undefined ? call : call.set('Authorization', authorization));
    expect(response.status).toBe(401);
    return { code: response.body.code, challenge: response.headers['www-authenticate'] };
  }

  const missing = { code: 'TOKEN_MISSING', challenge: 'Bearer' };
  const refused = (code: string) => ({ code, challenge: 'Bearer error="invalid_token"' });
  const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

  test.each([undefined, '', 'Bearer', 'Bearer   ', 'Basic c2VrZGE6cmFoYXNpYQ==', 'Bearerx.y.z'])(
    'a request without a bearer token is refused with TOKEN_MISSING: %s',
    async (header) => {
      expect(await refusalTo(header)).toEqual(missing);
    },
  );

  test.each([
    ['a letter', 'x'],
    ['three letters', 'a.b.c'],
    ['dots', '..'],
    ['two words', 'a b'],
    ['empty objects', 'e30.e30.'],
    ['10,000 letters', 'x'.repeat(10_000)],
    ['escapes', '%00.%c3%a9.x'],
  ])('what is no token is refused with TOKEN_INVALID: %s', async (_what, token) => {
    expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_INVALID'));
  });

  test('a token cut short is refused with TOKEN_INVALID', async () => {
    const token = await planted.sign(claims);
    for (const cut of [1, 20, 360, token.length - 30]) {
      expect(await refusalTo(`Bearer ${token.slice(0, -cut)}`)).toEqual(refused('TOKEN_INVALID'));
    }
  });

  test('a token whose claims were changed is refused with TOKEN_INVALID', async () => {
    const [header, , signature] = (await planted.sign(claims)).split('.');
    const forged = `${header}.${part({ ...claims, sub: 'wali-kota' })}.${signature}`;
    expect(await refusalTo(`Bearer ${forged}`)).toEqual(refused('TOKEN_INVALID'));
  });

  test('an unsigned token is refused with TOKEN_INVALID', async () => {
    for (const alg of ['none', 'None', 'NONE', 'RS256']) {
      const token = unsigned({ alg, typ: 'JWT', kid: planted.publicKey.kid }, claims);
      expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_INVALID'));
      expect(await refusalTo(`Bearer ${token}.`)).toEqual(refused('TOKEN_INVALID'));
    }
  });

  test('HS256 with the public key as the secret is refused with TOKEN_INVALID', async () => {
    const pem = createPublicKey({ key: planted.publicKey, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [pem, JSON.stringify(planted.publicKey)]) {
      const content = unsigned({ alg: 'HS256', kid: planted.publicKey.kid }, claims);
      const signature = createHmac('sha256', secret).update(content).digest('base64url');
      expect(await refusalTo(`Bearer ${content}.${signature}`)).toEqual(refused('TOKEN_INVALID'));
    }
  });

  test('a token with a key of its own in the header is refused with TOKEN_INVALID', async () => {
    const token = await stranger.sign({ ...claims });
    const [, body, signature] = token.split('.');
    const header = part({ alg: 'RS256', jwk: stranger.publicKey });
    expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_INVALID'));
    expect(await refusalTo(`Bearer ${header}.${body}.${signature}`)).toEqual(refused('TOKEN_INVALID'));
  });

  test('an expired token is refused with TOKEN_EXPIRED', async () => {
    const token = await planted.sign(claims);
    expect(await refusalTo(`Bearer ${token}`, later(6 * minute))).toEqual(refused('TOKEN_EXPIRED'));
  });

  test.each<[string | string[] | undefined]>([['other-api'], [['other-api']], [undefined]])(
    'a token for audience %j is refused with TOKEN_AUDIENCE',
    async (aud) => {
      const { aud: _, ...rest } = claims;
      const token = await planted.sign(aud === undefined ? rest : { ...rest, aud });
      expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_AUDIENCE'));
    },
  );

  test('a token of another issuer is refused with TOKEN_ISSUER', async () => {
    const token = await stranger.sign({ ...claims, iss: stranger.issuer });
    expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_ISSUER'));
    const pretended = await planted.sign({ ...claims, iss: `${planted.issuer}/` });
    expect(await refusalTo(`Bearer ${pretended}`)).toEqual(refused('TOKEN_ISSUER'));
  });

  test.each([
    ['no expiry', 'exp', []],
    ['no subject', 'sub', []],
    ['an empty subject', 'sub', ['']],
    ['a subject that is no text', 'sub', [17]],
    ['an expiry that is no number', 'exp', ['tomorrow']],
    ['a time before which it does not hold', 'nbf', [start.getTime() / 1000 + 5 * minute]],
  ])('a token with %s is refused with TOKEN_INVALID', async (_what, claim, values) => {
    const others = Object.entries(claims).filter(([name]) => name !== claim);
    const token = await planted.sign(
      Object.fromEntries([...others, ...values.map((value) => [claim, value])]),
    );
    expect(await refusalTo(`Bearer ${token}`)).toEqual(refused('TOKEN_INVALID'));
  });

  test('a route without the middleware has no caller', async () => {
    const response = await api(planted.issuer).get('/open');
    expect(response.body.code).toContain('served without authentication');
  });

  test('a good token tells whose it is; the scheme is read in any case, clocks may differ a little', async () => {
    const token = await planted.sign(claims);
    time = later(5 * minute + 5);
    const response = await api(planted.issuer).get('/me').set('Authorization', `bearer ${token}`);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ subject: 'sekda' });
  });

  test('a token that the real provider gave is taken', async () => {
    const identity = await startDemoIdentity();
    const { stdout } = await command(['scripts/token.mjs', 'wali-kota'], { JENJANG_DATA: identity.data });
    const response = await api(identity.issuer, () => new Date())
      .get('/me')
      .set('Authorization', `Bearer ${stdout.trim()}`);
    await identity.stop();
    await identity.remove();
    expect(response.body).toEqual({ subject: 'wali-kota' });
  });
});

describe('the keys of the issuer', () => {
  let planted: PlantedIssuer;
  let client: ReturnType<typeof api>;
  let token: string;

  beforeEach(async () => {
    time = start;
    planted = await plantedIssuer();
    client = api(planted.issuer);
    const exp = start.getTime() / 1000 + 60 * minute;
    token = await planted.sign({ iss: planted.issuer, aud: 'jenjang-api', sub: 'sekda', exp });
  });

  const me = (bearer = token) => client.get('/me').set('Authorization', `Bearer ${bearer}`);

  test('while the provider was never reached the answer is IDENTITY_UNAVAILABLE, and then it mends itself', async () => {
    const early = await me();
    expect(early.body).toEqual({ code: 'IDENTITY_UNAVAILABLE' });
    expect(early.headers['www-authenticate']).toBeUndefined();
    await planted.start();
    expect((await me()).body).toEqual({ subject: 'sekda' });
    await planted.stop();
  });

  test('are asked for once, and kept while the provider is away', async () => {
    await planted.start();
    await Promise.all([me(), me(), me()]);
    await planted.stop();
    time = new Date(start.getTime() + 30 * 60_000);
    expect((await me()).body).toEqual({ subject: 'sekda' });
    expect(planted.fetches()).toBe(1);
  });

  test('that the provider has withdrawn are trusted no longer than ten minutes, and a minute in which they were', async () => {
    await planted.start();
    expect((await me()).status).toBe(200);
    await planted.rotate();
    time = new Date(start.getTime() + 11 * 60_000);
    // This request still passes and brings the new keys; one of the next, its token looked at again, finds them.
    await me();
    let last = await me();
    for (let attempt = 0; attempt < 100 && last.status === 200; attempt += 1) {
      time = new Date(time.getTime() + 60_000);
      last = await me();
    }
    await planted.stop();
    expect(last.body).toEqual({ code: 'TOKEN_INVALID' });
  });

  test('a discovery document of another issuer is not used', async () => {
    await planted.start();
    const alias = planted.issuer.replace('127.0.0.1', 'localhost');
    client = api(alias);
    const exp = start.getTime() / 1000 + 60 * minute;
    const response = await me(await planted.sign({ iss: alias, aud: 'jenjang-api', sub: 'sekda', exp }));
    await planted.stop();
    expect(response.body).toEqual({ code: 'IDENTITY_UNAVAILABLE' });
  });
});
