import type { CookieOptions, Request } from 'express';

/** What the names and the protection of our cookies hang on. */
export interface CookieSetting {
  /** Cookies know no ports: without it two stacks on one machine would sign each other out. */
  readonly port: number;
  /** Only over TLS. */
  readonly secure: boolean;
}

/** The cookie of a browser that has signed in. */
export function sessionCookie({ port }: CookieSetting): string {
  return `jenjang_${port}_session`;
}

/** The cookie of a sign-in under way; each has its own, so that two tabs may sign in at once. */
export function pendingCookie({ port }: CookieSetting, state: string): string {
  return `jenjang_${port}_signing_${state.slice(0, 16)}`;
}

/** No script reads it, and other sites' forms do not send it; only links from elsewhere do. */
export function cookieOptions({ secure }: CookieSetting, path: '/' | '/auth'): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path };
}

/** The value of a cookie of the request. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return undefined;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
