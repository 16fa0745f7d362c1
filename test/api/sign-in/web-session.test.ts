import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '../../../api/app.js';
import { type ChangeNews, changeNews } from '../../../api/changes/changes.js';
import { noteAbsence } from '../../../store/commands/note-absence.js';
import { loadViewer } from '../../../store/viewer.js';
import { openWebSession } from '../../../store/web-sessions.js';
import { monday, type TestCity, testCity } from '../../support/city.js';
import { nipOfHolder } from '../../support/holders.js';

const hour = 3_600_000;
let city: TestCity;
let news: ChangeNews;
let server: Server;
let worldNow = Date.UTC(2026, 10, 2, 2);

beforeAll(async () => {
  city = await testCity();
  news = changeNews(city.db, () => undefined);
  const { db, dataDir } = city;
  server = createServer(
    createApp({
      db,
      dataDir,
      verifyAt: 'http://localhost/verify',
      now: () => monday,
      identity: { issuer: 'http://127.0.0.1:1', audience: 'jenjang-api', now: () => new Date(worldNow) },
      browser: {
        signIn: {
          client: { issuer: 'http://127.0.0.1:1', clientId: 'jenjang-web', clientSecret: undefined },
          cookies: { port: 3000, secure: true },
          webOrigin: 'https://jenjang.example.id',
          now: () => worldNow,
        },
        news,
        pageFolder: '/nowhere',
      },
      ready: () => Promise.resolve({ status: 'ok', database: true, temporal: true }),
      log: pino({ level: 'silent' }),
    }),
  ).listen(0, '127.0.0.1');
});

afterAll(async () => {
  await news.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await city.drop();
});

async function cookie(username = 'sekda'): Promise<string> {
  const { token } = await openWebSession(city.db.rows, username, worldNow);
  return `jenjang_3000_session=${token}`;
}

const get = (path: string, jar: string) => supertest(server).get(path).set('Cookie', jar);
const own = { 'X-Jenjang-Page': '1', Origin: 'https://jenjang.example.id', 'Sec-Fetch-Site': 'same-origin' };

describe('a request with a cookie', () => {
  test('that changes something is refused unless it comes from the page', async () => {
    const jar = await cookie();
    const foreign: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://jenjang.example.id' },
      { ...own, 'Sec-Fetch-Site': 'cross-site' },
      { ...own, 'Sec-Fetch-Site': 'same-site' },
      { ...own, Origin: 'https://evil.example' },
      { ...own, Origin: 'null' },
    ];
    for (const headers of foreign) {
      const { status, body } = await supertest(server)
        .post('/api/v1/cases')
        .set('Cookie', jar)
        .set(headers)
        .send({});
      expect([headers, status, body.code]).toEqual([headers, 403, 'CROSS_SITE_REQUEST']);
    }
    const { body } = await supertest(server).post('/api/v1/cases').set('Cookie', jar).set(own).send({});
    expect(body.code).toBe('INPUT_INVALID');
  });

  test('is refused once the session has ended, and was swept out when somebody else signs in', async () => {
    const jar = await cookie();
    await get('/api/v1/me', jar).expect(200);
    worldNow += 10 * hour;
    const { status, body } = await get('/api/v1/me', jar);
    expect([status, body.code]).toEqual([401, 'SIGN_IN_ENDED']);
    await cookie();
    const [{ count } = { count: 0 }] = await city.db.rows<{ count: number }>(
      'SELECT count(*) FROM web_session',
    );
    expect(count).toBe(1);
  });

  test('is refused after signing out, which takes the cookie back', async () => {
    const jar = await cookie();
    await supertest(server).post('/auth/logout').set('Cookie', jar).expect(403);
    const answer = await supertest(server).post('/auth/logout').set('Cookie', jar).set(own).expect(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^jenjang_3000_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await get('/api/v1/me', jar)).body.code).toBe('SIGN_IN_ENDED');
  });

  test('with a made-up value is refused; with a token in the header the token counts', async () => {
    expect((await get('/api/v1/me', 'jenjang_3000_session=x')).body.code).toBe('SIGN_IN_ENDED');
    const both = await get('/api/v1/me', await cookie()).set('Authorization', 'Bearer x');
    expect(both.body.code).toBe('TOKEN_INVALID');
  });

  test('of an account that is linked to nobody is told so', async () => {
    expect((await get('/api/v1/me', await cookie('nobody'))).body.code).toBe('ACCOUNT_UNKNOWN');
  });

  test('what is stored opens nothing', async () => {
    await cookie();
    const [row] = await city.db.rows<{ hash: string }>('SELECT token_hash AS hash FROM web_session');
    expect((await get('/api/v1/me', `jenjang_3000_session=${row?.hash}`)).body.code).toBe('SIGN_IN_ENDED');
  });
});

describe('signing in', () => {
  test('without a provider leads to the door, which says so and still knows the way', async () => {
    const { status, headers } = await supertest(server).get('/auth/login?returnTo=%2Ftasks%2F1');
    expect([status, headers.location]).toEqual([303, '/sign-in?problem=unavailable&returnTo=%2Ftasks%2F1']);
  });

  test.each(['', '?state=x&code=y', '?state=a&state=b'])(
    'that nobody began here does not end here: %s',
    async (query) => {
      const { status, headers } = await supertest(server).get(`/auth/callback${query}`);
      expect([status, headers.location]).toEqual([303, '/sign-in?problem=expired&returnTo=%2F']);
    },
  );

  test('a callback that is opened again by somebody signed in leads to the page', async () => {
    expect((await get('/auth/callback?state=x', await cookie())).headers.location).toBe('/');
  });
});

describe('a session row', () => {
  test.each([
    [
      'web_session_hash',
      `INSERT INTO web_session VALUES ('token', 'sekda', now(), now() + interval '1 hour')`,
    ],
    ['web_session_period', `INSERT INTO web_session VALUES (repeat('a', 64), 'sekda', now(), now())`],
  ])('%s refuses', async (constraint, statement) => {
    await expect(city.db.rows(statement)).rejects.toMatchObject({ constraint });
  });
});

describe('the stream of changes', () => {
  /** Opens the stream; what it tells is read until it says so. */
  async function open(jar: string, query = '') {
    const { port } = server.address() as AddressInfo;
    const leaving = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/changes${query}`, {
      headers: { cookie: jar },
      signal: leaving.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body?.getReader();
    let told = '';
    return {
      async until(enough: (told: string) => boolean): Promise<string> {
        while (!enough(told)) {
          const chunk = await reader?.read();
          if (chunk === undefined || chunk.done) break;
          told += Buffer.from(chunk.value).toString();
        }
        return told;
      },
      leave: () => leaving.abort(),
    };
  }
  const begun = (told: string) => told.includes('{"everything":true}');

  test('is for those who have signed in', async () => {
    await supertest(server).get('/api/v1/changes').expect(401);
  });

  test('tells everybody that offices may have changed hands', async () => {
    const reader = await open(await cookie('pegawai-tugas-belajar'));
    await reader.until(begun);
    const viewer = await loadViewer(city.db.rows, 'petugas-bkpsdm', monday);
    const leave = { kind: 'annual-leave', from: '2026-11-03', until: '2026-11-06' } as const;
    await noteAbsence(city.db, viewer, { nip: await nipOfHolder(city.db, 'dinkes/head'), ...leave }, monday);
    expect(await reader.until((told) => told.includes('registry'))).toContain('{"registry":true}');
    reader.leave();
  });

  test('of a page just loaded begins with what changed since, and with everything where that is not known', async () => {
    const jar = await cookie();
    const before = await open(jar);
    await before.until(begun);
    const changed = () => city.db.rows(`SELECT pg_notify('registry_changed', '')`);
    // Told once: it has listened for longer than the little that a browser adds below.
    await changed();
    await before.until((text) => text.includes('registry'));
    const since = performance.now();
    await changed();
    await before.until((text) => text.split('registry').length > 2);
    before.leave();
    const loaded = await open(jar, `?within=${Math.ceil(performance.now() - since) + 50}`);
    const told = await loaded.until((text) => text.includes('registry'));
    loaded.leave();
    for (const query of ['?within=999999', '?within=x', '']) {
      const other = await open(jar, query);
      await other.until(begun);
      other.leave();
    }
    expect(told).not.toContain('everything');
  });

  test('tells somebody, and nobody else, that a notice of theirs was read elsewhere', async () => {
    const [mine, other] = [await open(await cookie('sekda')), await open(await cookie('walikota'))];
    await Promise.all([mine.until(begun), other.until(begun)]);
    await city.db.rows(
      `SELECT pg_notify('notice_changed', employee_id::text) FROM account WHERE username = 'sekda'`,
    );
    await mine.until((told) => told.includes('{"notices":true}'));
    await city.db.rows(`SELECT pg_notify('registry_changed', '')`);
    expect(await other.until((told) => told.includes('registry'))).not.toContain('notices');
    mine.leave();
    other.leave();
  });

  test('tells whoever may see a case that it has changed, and nobody else; it ends with the API', async () => {
    const [seer, other] = [
      await open(await cookie(city.candidate.head)),
      await open(await cookie('pegawai-tugas-belajar')),
    ];
    await Promise.all([seer.until(begun), other.until(begun)]);
    const id = await city.propose(monday);
    expect(await seer.until((told) => told.includes('"cases"'))).toContain(
      `{"cases":["${id}"],"sessions":[]}`,
    );
    seer.leave();
    await news.close();
    expect(await other.until(() => false)).not.toContain(id);
  });
});
