import express, { type RequestHandler, type Router } from 'express';
import type { Changes } from '../../contract/changes.js';
import type { Rows } from '../../store/database.js';
import { loadViewer } from '../../store/viewer.js';
import { callerOf } from '../middleware/authenticate.js';
import { methodNotAllowed } from '../middleware/method-not-allowed.js';
import type { ChangeNews } from './changes.js';

/** Proxies cut a connection on which nothing is said for half a minute or so. */
const breathMs = 20_000;

/**
 * A stream is ended after this long and begun anew by the browser: then it is looked at again who is signed in, and
 * in which offices.
 */
const longestMs = 10 * 60_000;

export interface StreamOptions {
  readonly news: ChangeNews;
  readonly authenticate: RequestHandler;
  readonly rows: Rows;
  readonly now: () => number;
}

/** `GET /changes`: server-sent events, each with what the reader may see and has changed. */
export function changesStream({ news, authenticate, rows, now }: StreamOptions): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/changes', authenticate, async (request, response) => {
    request.context.template = '/changes';
    const viewer = await loadViewer(rows, callerOf(request).subject, now());
    // Gone while we looked: nothing would ever end what begins below.
    if (response.closed) return;
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
    const tell = (changes: Changes) => response.write(`data: ${JSON.stringify(changes)}\n\n`);
    response.write('retry: 1000\n\n');
    const breath = setInterval(() => response.write(':\n\n'), breathMs);
    const end = () => response.end();
    const longest = setTimeout(end, longestMs);
    const unsubscribe = news.subscribe({ viewer, tell, end }, withinOf(request.query.within));
    response.once('close', () => {
      clearInterval(breath);
      clearTimeout(longest);
      unsubscribe();
    });
  });
  router.all('/changes', methodNotAllowed(['get']));
  return router;
}

/** For how long the browser may have missed something, in milliseconds; null where it does not say. */
function withinOf(given: unknown): number | null {
  return typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : null;
}
