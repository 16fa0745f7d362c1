// The authorization code flow with PKCE, as a browser would walk it: node builtins only.
import { createHash, randomBytes } from 'node:crypto';
import { cookieJar } from './cookie-jar.mjs';

const client = 'jenjang-cli';
const redirectUri = 'http://127.0.0.1/callback';
// Authorize, sign-in page, resume, callback: anything longer goes in a circle.
const mostRedirects = 8;
const patienceMs = 5_000;

/** Nothing answers at the provider's address, or something else does: the stack has ended. */
export class NobodyThere extends Error {}

/**
 * Signs in with a username and a password, and trades the code for an access token.
 *
 * @param {string} issuer the identity provider's address
 * @param {{ username: string, password: string }} account
 * @returns {Promise<string | undefined>} the token, or nothing when username and password are refused
 * @throws {NobodyThere} when no provider of that name answers
 * @throws {Error} when the provider does not keep to the protocol: a defect
 */
export async function accessToken(issuer, { username, password }) {
  const provider = await discover(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const jar = cookieJar();
  const signInPage = await follow(jar, authorizeUrl(provider, verifier, state), isSignInPage);
  const answer = await jar.fetch(signInPage, {
    method: 'POST',
    body: new URLSearchParams({ username, password }),
  });
  if (answer.status === 401) return undefined;
  const callback = await follow(jar, locationOf(answer, signInPage), isCallback);
  if (callback.searchParams.get('state') !== state) throw new Error('the state came back changed');
  return redeem(provider, callback.searchParams.get('code') ?? '', verifier);
}

async function discover(issuer) {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, { signal });
    const provider = await response.json();
    if (provider.issuer === issuer) return provider;
  } catch (cause) {
    throw new NobodyThere(issuer, { cause });
  }
  // By now the port belongs to some other program, or to another stack.
  throw new NobodyThere(issuer);
}

function authorizeUrl(provider, verifier, state) {
  const url = new URL(provider.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: client,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

const isSignInPage = (url) => url.pathname.startsWith('/interaction/');
// Nobody listens there: the address itself carries the answer.
const isCallback = (url) => url.href.startsWith(`${redirectUri}?`);

async function follow(jar, start, arrived) {
  let url = start;
  for (let hops = 0; hops < mostRedirects; hops += 1) {
    if (arrived(url)) return url;
    url = locationOf(await jar.fetch(url), url);
  }
  throw new Error(`sign-in went in a circle at ${url.pathname}`);
}

function locationOf(response, base) {
  const location = response.headers.get('location');
  if (!location) throw new Error(`${base.pathname} answered ${response.status} instead of leading on`);
  return new URL(location, base);
}

async function redeem(provider, code, verifier) {
  const response = await fetch(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`the code was refused: ${answer.error}`);
  return answer.access_token;
}
