import express, { type Request, type Response, type Router } from 'express';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../../store/database.js';
import { closeWebSession, openWebSession, usernameOfWebSession } from '../../store/web-sessions.js';
import { describeError } from '../describe-error.js';
import { methodNotAllowed } from '../middleware/method-not-allowed.js';
import { type CookieSetting, cookieOf, cookieOptions, sessionCookie } from './cookies.js';
import { ownPath } from './own-path.js';
import { keepPending, takePending } from './pending.js';
import { type OidcClient, openIdProvider } from './provider.js';
import { refuseCrossSite } from './same-origin.js';

/** How browsers sign in. */
export interface SignInOptions {
  readonly client: OidcClient;
  readonly cookies: CookieSetting;
  /** The page's public origin; undefined: the one under which the request came. */
  readonly webOrigin: string | undefined;
  /** The real time: signing in does not follow the demonstration calendar. */
  readonly now: () => number;
}

/** Why a sign-in came to nothing; the page has a sentence for each. */
type SignInProblem = 'cancelled' | 'expired' | 'refused' | 'unavailable';

/**
 * Signing in by the authorization code flow with PKCE: `/auth/login` leads to the provider, `/auth/callback` back,
 * `/auth/logout` ends it. The tokens stay here: the browser gets a cookie that no script can read.
 */
export function signInRoutes(options: SignInOptions, rows: Rows, log: Logger): Router {
  const { cookies, now } = options;
  const provider = openIdProvider(options.client);
  const router = express.Router({ caseSensitive: true, strict: true });

  router.get('/auth/login', async (request, response) => {
    const returnTo = ownPath(request.query.returnTo);
    const configuration = await provider().catch((error: unknown) => {
      log.warn({ requestId: request.context.id, ...describeError(error) }, 'identity provider away');
      return null;
    });
    if (configuration === null) return failed(response, 'unavailable', returnTo);
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const verifier = oidc.randomPKCECodeVerifier();
    keepPending(response, cookies, { state, nonce, verifier, returnTo });
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: callbackOf(request, options),
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: request.context.language,
    });
    response.redirect(303, address.href);
  });

  router.get('/auth/callback', async (request, response) => {
    const pending = takePending(request, response, cookies, request.query.state);
    if (pending === undefined) {
      // The back button leads here too, to somebody who has long been signed in.
      const token = cookieOf(request, sessionCookie(cookies));
      const known = token !== undefined && (await usernameOfWebSession(rows, token, now())) !== null;
      return known ? response.redirect(303, '/') : failed(response, 'expired', '/');
    }
    const { state: expectedState, nonce: expectedNonce, verifier: pkceCodeVerifier, returnTo } = pending;
    const address = new URL(callbackOf(request, options));
    address.search = new URL(request.originalUrl, address).search;
    try {
      const tokens = await oidc.authorizationCodeGrant(await provider(), address, {
        expectedState,
        expectedNonce,
        pkceCodeVerifier,
        idTokenExpected: true,
      });
      const username = tokens.claims()?.sub ?? '';
      const { token, endsAt } = await openWebSession(rows, username, now());
      response.cookie(sessionCookie(cookies), token, {
        ...cookieOptions(cookies, '/'),
        maxAge: endsAt - now(),
      });
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== 'cancelled') {
        log.warn({ requestId: request.context.id, ...describeError(error) }, 'sign-in failed');
      }
      return failed(response, problem, returnTo);
    }
    return response.redirect(303, returnTo);
  });

  router.post('/auth/logout', async (request, response) => {
    refuseCrossSite(request, options.webOrigin);
    const token = cookieOf(request, sessionCookie(cookies));
    if (token !== undefined) await closeWebSession(rows, token);
    response.clearCookie(sessionCookie(cookies), cookieOptions(cookies, '/'));
    response.json({ next: await farewell(provider, originOf(request, options)) });
  });

  router.all(['/auth/login', '/auth/callback'], methodNotAllowed(['get']));
  router.all('/auth/logout', methodNotAllowed(['post']));
  return router;
}

/** Where the provider ends its own session, or our signed-out page where it offers nothing of the kind. */
async function farewell(provider: () => Promise<oidc.Configuration>, origin: string): Promise<string> {
  const configuration = await provider().catch(() => null);
  if (configuration?.serverMetadata().end_session_endpoint === undefined)
    return '/sign-in?problem=signed-out';
  return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${origin}/` }).href;
}

function failed(response: Response, problem: SignInProblem, returnTo: string): void {
  response.redirect(303, `/sign-in?${new URLSearchParams({ problem, returnTo })}`);
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof oidc.AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'cancelled' : 'refused';
  }
  return error instanceof Refusal || error instanceof TypeError ? 'unavailable' : 'refused';
}

function originOf(request: Request, { webOrigin }: SignInOptions): string {
  return webOrigin ?? `${request.protocol}://${request.get('host')}`;
}

function callbackOf(request: Request, options: SignInOptions): string {
  return `${originOf(request, options)}/auth/callback`;
}
