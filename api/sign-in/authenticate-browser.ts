import type { RequestHandler } from 'express';
import { Refusal } from '../../domain/refusal.js';
import type { Rows } from '../../store/database.js';
import { usernameOfWebSession } from '../../store/web-sessions.js';
import { cookieOf, sessionCookie } from './cookies.js';
import { refuseCrossSite } from './same-origin.js';
import type { SignInOptions } from './sign-in.js';

/**
 * Middleware that lets browsers pass that have signed in, and leaves every other request to `bearer`. A token in
 * the header comes first: whoever sends one means it.
 *
 * @throws {Refusal} SIGN_IN_ENDED, CROSS_SITE_REQUEST, and those of `bearer`
 */
export function authenticateBrowser(
  { cookies, webOrigin, now }: SignInOptions,
  rows: Rows,
  bearer: RequestHandler,
): RequestHandler {
  return async (request, response, next) => {
    const token = cookieOf(request, sessionCookie(cookies));
    if (request.get('authorization') !== undefined || token === undefined) {
      return bearer(request, response, next);
    }
    const subject = await usernameOfWebSession(rows, token, now());
    if (subject === null) throw new Refusal('SIGN_IN_ENDED');
    refuseCrossSite(request, webOrigin);
    request.auth = { subject };
    return next();
  };
}
