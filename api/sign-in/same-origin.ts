import type { Request } from 'express';
import { Refusal } from '../../domain/refusal.js';

/** Only a script of our own page can send it: a form cannot, and other origins would have to ask us first. */
export const pageHeader = 'x-jenjang-page';

/**
 * A browser sends our cookie whoever made the request, so one that changes something must come from our own page:
 * with the header that no form can send, and from our origin where the browser says whence it comes.
 *
 * @throws {Refusal} CROSS_SITE_REQUEST
 */
export function refuseCrossSite(request: Request, webOrigin: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const ours =
    request.get(pageHeader) !== undefined &&
    (site === undefined || site === 'same-origin') &&
    (origin === undefined || origin === webOrigin || sameHost(origin, request.get('host')));
  if (!ours) throw new Refusal('CROSS_SITE_REQUEST');
}

function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
