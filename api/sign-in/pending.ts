import type { Request, Response } from 'express';
import * as z from 'zod';
import { type CookieSetting, cookieOf, cookieOptions, pendingCookie } from './cookies.js';

const pendingSchema = z.strictObject({
  state: z.string().min(20),
  nonce: z.string().min(20),
  verifier: z.string().min(43),
  returnTo: z.string().startsWith('/'),
});

/** A sign-in under way, kept by the browser that began it. */
export type Pending = z.infer<typeof pendingSchema>;

const patienceMs = 15 * 60_000;

export function keepPending(response: Response, setting: CookieSetting, pending: Pending): void {
  response.cookie(pendingCookie(setting, pending.state), JSON.stringify(pending), {
    ...cookieOptions(setting, '/auth'),
    maxAge: patienceMs,
  });
}

/** The sign-in that this browser began with this state, taken away; undefined where it did not. */
export function takePending(
  request: Request,
  response: Response,
  setting: CookieSetting,
  state: unknown,
): Pending | undefined {
  if (typeof state !== 'string') return undefined;
  const name = pendingCookie(setting, state);
  const kept = cookieOf(request, name);
  if (kept === undefined) return undefined;
  response.clearCookie(name, cookieOptions(setting, '/auth'));
  const pending = pendingSchema.safeParse(parsed(kept)).data;
  return pending?.state === state ? pending : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
