import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import supertest from 'supertest';
import { type DemoIdentity, startDemoIdentity, webOrigin } from './demo-identity.js';

type Browser = ReturnType<typeof supertest.agent>;

const verifier = 'v'.repeat(43);

const request = {
  client_id: 'jenjang-web',
  response_type: 'code',
  redirect_uri: `${webOrigin}/auth/callback`,
  scope: 'openid profile',
  state: 'state-1',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

describe('signing in', () => {
  let identity: DemoIdentity;
  let browser: Browser;

  beforeAll(async () => {
    identity = await startDemoIdentity();
  });

  afterAll(async () => {
    await identity.stop();
    await identity.remove();
  });

  function openBrowser(): Browser {
    browser = supertest.agent(identity.issuer);
    return browser;
  }

  async function signInAddress(changes: Record<string, string | undefined> = {}): Promise<string> {
    const response = await browser.get('/auth').query({ ...request, ...changes });
    return String(response.headers.location);
  }

  async function submit(address: string, username: string, password: string) {
    return browser.post(address).type('form').send({ username, password });
  }

  async function callbackOf(changes: Record<string, string | undefined> = {}): Promise<URL> {
    const posted = await submit(await signInAddress(changes), 'sekda', 'demo-sekda');
    const resumed = await browser.get(new URL(String(posted.headers.location)).pathname);
    return new URL(String(resumed.headers.location));
  }

  async function redeem(code: string | null, codeVerifier = verifier) {
    return browser.post('/token').set('Origin', webOrigin).type('form').send({
      grant_type: 'authorization_code',
      client_id: request.client_id,
      redirect_uri: request.redirect_uri,
      code,
      code_verifier: codeVerifier,
    });
  }

  test('another origin gets no token by a browser', async () => {
    openBrowser();
    const response = await browser.post('/token').set('Origin', 'http://evil.example').type('form').send({
      grant_type: 'authorization_code',
      client_id: request.client_id,
      code: 'x',
    });
    expect(response.status).toBe(400);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['a wrong password', 'sekda', 'demo-wali-kota'],
    ['an unknown username', 'nobody', ''],
    ['a password that is missing', 'sekda', ''],
  ])('%s is refused on the same page', async (_what, username, password) => {
    openBrowser();
    const response = await submit(await signInAddress(), username, password);
    expect(response.status).toBe(401);
    expect(response.text).toContain('Nama pengguna atau kata sandi salah');
    expect(response.text).toContain(`value="${username}"`);
  });

  test('a sign-in that another browser began is refused', async () => {
    openBrowser();
    const address = await signInAddress();
    const response = await submit(address, 'sekda', 'demo-sekda');
    expect(response.status).toBe(303);
    openBrowser();
    const stranger = await submit(address, 'sekda', 'demo-sekda');
    expect(stranger.status).toBe(400);
    expect(stranger.text).toContain('session_not_found');
  });

  test('a form of a megabyte is refused', async () => {
    openBrowser();
    const response = await submit(await signInAddress(), 'sekda', 'x'.repeat(1_000_000));
    expect(response.status).toBe(413);
  });

  test('without PKCE nobody gets a code', async () => {
    openBrowser();
    const back = new URL(
      await signInAddress({ code_challenge: undefined, code_challenge_method: undefined }),
    );
    expect(back.searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    { redirect_uri: 'http://evil.example/auth/callback' },
    { client_id: 'stranger' },
    { client_id: 'jenjang-cli', redirect_uri: `${webOrigin}/auth/callback` },
  ])('an unregistered client or address is told so and led nowhere: %j', async (changes) => {
    openBrowser();
    const response = await browser.get('/auth').query({ ...request, ...changes });
    expect(response.status).toBe(400);
    expect(response.headers.location).toBeUndefined();
    expect(response.text).toContain('Tidak dapat masuk');
  });

  test('tokens for another resource are refused', async () => {
    openBrowser();
    const back = new URL(await signInAddress({ resource: 'urn:other:api' }));
    expect(back.searchParams.get('error')).toBe('invalid_target');
  });

  test('a code is worth nothing with another verifier, and nothing the second time', async () => {
    openBrowser();
    const code = (await callbackOf()).searchParams.get('code');
    expect((await redeem(code, 'w'.repeat(43))).status).toBe(400);
    expect((await redeem(code)).status).toBe(200);
    expect((await redeem(code)).status).toBe(400);
  });

  test('the page shows the demo accounts, fills in the one picked, and lets no name become markup', async () => {
    openBrowser();
    const address = await signInAddress();
    const page = await browser.get(address).query({ account: 'wali-kota' });
    expect(page.text).toContain('value="demo-wali-kota"');
    expect(page.text).toContain('H. Rahmat &lt;b&gt;Siregar&lt;/b&gt;');
    expect(page.text).toContain('Sekretaris Daerah · Ketua Tim Penilai Kinerja');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('cancelling leads back with access_denied', async () => {
    openBrowser();
    const posted = await browser.post(`${await signInAddress()}/abort`);
    const resumed = await browser.get(new URL(String(posted.headers.location)).pathname);
    const back = new URL(String(resumed.headers.location));
    expect(back.searchParams.get('error')).toBe('access_denied');
  });

  test('the page gets a token for the API and the name of who signed in, and is asked no consent', async () => {
    openBrowser();
    const callback = await callbackOf();
    expect(callback.origin).toBe(webOrigin);
    expect(callback.searchParams.get('state')).toBe('state-1');
    const response = await browser
      .post('/token')
      .set('Origin', webOrigin)
      .type('form')
      .send({
        grant_type: 'authorization_code',
        client_id: request.client_id,
        redirect_uri: request.redirect_uri,
        code: callback.searchParams.get('code'),
        code_verifier: verifier,
      });
    expect(response.status).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe(webOrigin);
    expect(decodeProtectedHeader(response.body.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { iat, exp, ...token } = decodeJwt(response.body.access_token);
    expect(token).toMatchObject({ iss: identity.issuer, aud: 'jenjang-api', sub: 'sekda' });
    expect(Number(exp) - Number(iat)).toBe(8 * 3600);
    expect(decodeJwt(response.body.id_token)).toMatchObject({ sub: 'sekda', name: 'Dra. Rina Lubis' });
  });

  test('a browser that is signed in is not asked again, until it signs out', async () => {
    openBrowser();
    await callbackOf();
    const again = new URL(await signInAddress());
    expect(again.searchParams.get('code')).not.toBeNull();

    const question = await browser.get('/session/end').query({ client_id: request.client_id });
    expect(question.text).toContain('Keluar dari Jenjang?');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(question.text)?.[1];
    await browser.post('/session/end/confirm').type('form').send({ xsrf, logout: 'yes' });
    expect(await signInAddress()).toMatch(/^\/interaction\//);
  });

  test('another person can sign in from the same browser', async () => {
    openBrowser();
    await callbackOf();
    const posted = await submit(await signInAddress({ prompt: 'login' }), 'wali-kota', 'demo-wali-kota');
    const resume = new URL(String(posted.headers.location)).pathname;
    // A page that submits itself: it ends the session of the one who was here before.
    const farewell = await browser.get(resume);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(farewell.text)?.[1];
    await browser.post('/session/end/confirm').type('form').send({ xsrf, logout: 'yes' });
    const callback = new URL(String((await browser.get(resume)).headers.location));
    const { body } = await redeem(callback.searchParams.get('code'));
    expect(decodeJwt(body.access_token).sub).toBe('wali-kota');
  });

  test('the keys outlive a restart, and a browser from before it can sign in anew', async () => {
    openBrowser();
    await callbackOf();
    const before = await browser.get('/jwks');
    await identity.restart();
    const after = await browser.get('/jwks');
    expect(after.body).toEqual(before.body);
    expect(after.body.keys[0].d).toBeUndefined();
    expect((await callbackOf()).searchParams.get('code')).not.toBeNull();
  });
});
