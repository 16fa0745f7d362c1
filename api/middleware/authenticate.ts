import type { Request, RequestHandler, Response } from 'express';
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { Refusal } from '../../domain/refusal.js';
import { issuerKeys } from './issuer-keys.js';

/** Who sent the request, as the identity provider names them: the `username` of an account. */
export interface Caller {
  readonly subject: string;
}

/** Whose tokens are taken, and for whom they must be made. */
export interface AuthenticatorOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The real time: tokens do not follow the demonstration calendar. */
  readonly now: () => Date;
}

declare global {
  namespace Express {
    interface Request {
      auth?: Caller;
    }
  }
}

/** Only signatures that we can check and not make: with an HS algorithm, whoever has the public key could sign. */
const asymmetric = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
];

/** Two machines' clocks may differ by this much. */
const clockToleranceSeconds = 10;

/** Far above any real token, far below what would make work for nothing. */
const longestToken = 8_192;

/**
 * Middleware that lets a request pass only with a bearer token of the issuer, and notes down whose it is.
 * Otherwise the error handler gets a Refusal: TOKEN_MISSING, TOKEN_INVALID, TOKEN_ISSUER, TOKEN_AUDIENCE,
 * TOKEN_EXPIRED, or IDENTITY_UNAVAILABLE when the issuer's keys cannot be had.
 */
export function authenticator(options: AuthenticatorOptions): RequestHandler {
  const verify = tokenVerifier(options);
  return async (request, response, next) => {
    try {
      request.auth = await verify(bearerToken(request.get('authorization')));
    } catch (error) {
      challenge(response, error);
      throw error;
    }
    next();
  };
}

/**
 * The caller of a request that has passed the authenticator.
 *
 * @throws Error on a route without it: a defect of ours, never a refusal
 */
export function callerOf(request: Request): Caller {
  if (request.auth === undefined) throw new Error(`${request.path} is served without authentication`);
  return request.auth;
}

/** A token that was checked is believed again for so long, or until it expires: the signature costs more than all else. */
const believedForMs = 60_000;
const mostBelieved = 1_000;

/** The one that was checked first makes room. */
function remember<T>(believed: Map<string, T>, token: string, entry: T): void {
  const [first] = believed.keys();
  if (believed.size >= mostBelieved && first !== undefined) believed.delete(first);
  believed.set(token, entry);
}

function tokenVerifier({ issuer, audience, now }: AuthenticatorOptions): (token: string) => Promise<Caller> {
  const keys = issuerKeys(issuer, now);
  const believed = new Map<string, { readonly caller: Caller; readonly until: number }>();
  return async (token) => {
    const known = believed.get(token);
    if (known && now().getTime() < known.until) return known.caller;
    believed.delete(token);
    try {
      // The issuer says whose keys to ask, so it comes before the signature; the rest is believed only after it.
      const { iss } = decodeJwt(token);
      if (iss !== undefined && iss !== issuer) throw new Refusal('TOKEN_ISSUER');
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: asymmetric,
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
        requiredClaims: ['exp', 'sub'],
      });
      const caller = { subject: subjectOf(payload) };
      const expires = (payload.exp ?? 0) * 1_000;
      remember(believed, token, { caller, until: Math.min(expires, now().getTime() + believedForMs) });
      return caller;
    } catch (error) {
      throw error instanceof Refusal ? error : refusalOf(error);
    }
  };
}

/** RFC 6750, 2.1. A token in the query or the body is not looked for: addresses end up in logs. */
function bearerToken(header: string | undefined): string {
  const [scheme, ...rest] = (header ?? '').trim().split(/ +/);
  const token = rest.join(' ');
  if (scheme?.toLowerCase() !== 'bearer' || token === '') throw new Refusal('TOKEN_MISSING');
  if (token.length > longestToken) throw new Refusal('TOKEN_INVALID');
  return token;
}

function subjectOf({ sub }: JWTPayload): string {
  if (typeof sub !== 'string' || sub === '') throw new Refusal('TOKEN_INVALID');
  return sub;
}

/** Whatever goes wrong with a token makes it invalid: what we do not understand does not get in. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return new Refusal('TOKEN_EXPIRED');
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    return new Refusal('TOKEN_AUDIENCE');
  }
  return new Refusal('TOKEN_INVALID');
}

/** RFC 6750, 3: a request without a token is told the scheme alone, a refused token why. */
function challenge(response: Response, error: unknown): void {
  if (!(error instanceof Refusal) || error.code === 'IDENTITY_UNAVAILABLE') return;
  response.set(
    'WWW-Authenticate',
    error.code === 'TOKEN_MISSING' ? 'Bearer' : 'Bearer error="invalid_token"',
  );
}
