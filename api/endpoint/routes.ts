import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import * as z from 'zod';
import { loadViewer } from '../../store/viewer.js';
import { callerOf } from '../middleware/authenticate.js';
import { methodNotAllowed } from '../middleware/method-not-allowed.js';
import { readJson, refuseOther } from '../middleware/read-body.js';
import type { Endpoint, Reply, SignedIn, Surroundings } from './endpoint.js';

export interface RoutesOptions extends Surroundings {
  readonly authenticate: RequestHandler;
  readonly now: () => number;
}

/**
 * The routes of these endpoints. A method that none of them declares on a known path gets 405 with Allow; a path
 * that none declares falls through.
 */
export function routesOf(endpoints: readonly Endpoint[], options: RoutesOptions): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const path of new Set(endpoints.map((each) => each.path))) {
    const here = endpoints.filter((each) => each.path === path);
    const route = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    route.all((request, _response, next) => {
      request.context.template = path;
      next();
    });
    for (const each of here) {
      const steps = [...(each.open ? [] : [options.authenticate]), bodyOf(each), serve(each, options)];
      if (each.method === 'get') route.get(steps);
      else route.post(steps);
    }
    route.all(methodNotAllowed(here.map(({ method }) => method)));
  }
  return router;
}

/** An upload is left in the stream; a GET's body is nobody's business. */
function bodyOf({ method, upload }: Endpoint): RequestHandler {
  if (method === 'get') return (_request, _response, next) => next();
  if (upload === undefined) return readJson();
  return (request, _response, next) => {
    refuseOther(request, 'multipart/form-data');
    next();
  };
}

function serve(
  endpoint: Endpoint,
  { authenticate: _, now: clock, ...surroundings }: RoutesOptions,
): RequestHandler {
  return async (request, response) => {
    const now = clock();
    const { params, query, context } = request;
    noteCase(request);
    const caller = endpoint.open ? undefined : signedIn(callerOf(request).subject, now);
    const reply = await endpoint.run(
      { params: textsOf(params), query, body: endpoint.method === 'get' ? undefined : request.body },
      {
        ...surroundings,
        caller,
        now,
        language: context.language,
        key: request.get('idempotency-key'),
        stream: request,
      },
    );
    noteCase(request, reply);
    await send(response, reply);
  };
}

function signedIn(username: string, now: number): SignedIn {
  return { username, readViewer: (rows) => loadViewer(rows, username, now) };
}

function textsOf(params: Request['params']): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

const uuid = z.uuid();
const namesCase = z.union([
  z.object({ caseId: uuid }).transform(({ caseId }) => caseId),
  z.object({ case: z.object({ id: uuid }) }).transform((body) => body.case.id),
]);
/** What proposing answers is the case itself. */
const isCase = z.object({ id: uuid }).transform(({ id }) => id);

/** For the log: which case the request was about, by its path at once, and by its answer where that names one. */
function noteCase({ context, params }: Request, reply?: Reply<unknown>): void {
  const answer =
    reply === undefined ? null : 'body' in reply ? reply.body : 'kept' in reply ? reply.kept : null;
  const named = context.template?.startsWith('/cases/{id}')
    ? uuid.safeParse(params.id)
    : (context.template === '/cases' ? isCase : namesCase).safeParse(answer);
  if (named.success) context.caseId = named.data;
}

async function send(response: Response, reply: Reply<unknown>): Promise<void> {
  response.status(reply.status).set(reply.headers ?? {});
  if (!('file' in reply)) {
    response.json('body' in reply ? reply.body : reply.kept);
    return;
  }
  const { mediaType, content, name, disposition = 'inline' } = reply.file;
  const shown = name === undefined ? disposition : `${disposition}; filename*=UTF-8''${encoded(name)}`;
  response.set({ 'Content-Type': mediaType, 'Content-Disposition': shown });
  // A picture that a browser opens by itself is a document, and may have styles alone.
  if (mediaType === 'image/svg+xml')
    response.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
  if (content instanceof Readable) await stream(content, response);
  else response.send(Buffer.from(content));
}

/** Whoever leaves before the end is no error of ours. */
async function stream(content: Readable, response: Response): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    if (!response.destroyed || content.errored) throw error;
  }
}

/** As RFC 8187, 3.2.1 writes a name in a header; `encodeURIComponent` leaves four signs that it does not allow. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
