import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';

/**
 * The web page as it was built into `folder`: its files, and for every address that a person may have typed or
 * kept the page itself, which knows its own rooms.
 */
export function page(folder: string): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const assets = express.static(join(folder, 'assets'), {
    // Their names change with their content, so a browser need never ask again.
    immutable: true,
    maxAge: 365 * 24 * 3_600_000,
    index: false,
    fallthrough: true,
  });
  router.use('/assets', noted('/assets'), compressed(join(folder, 'assets')), assets);
  router.get(/^\/(?!api\/|auth\/|assets\/|healthz$|readyz$|metrics$).*$/, (request, response, next) => {
    const file = request.path.slice(1);
    if (plainFiles.has(file)) {
      response.set('Cache-Control', 'public, max-age=86400').sendFile(file, { root: folder });
      return;
    }
    if (!request.accepts('html') || !existsSync(join(folder, 'index.html'))) {
      next();
      return;
    }
    request.context.template = '/';
    // Asked for anew each time: it names the files of this very build.
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder });
  });
  return router;
}

/** What lies beside the page under a name of its own. */
const plainFiles = new Set(['favicon.svg']);

function noted(template: string): RequestHandler {
  return (request, _response, next) => {
    request.context.template = template;
    next();
  };
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Leads to the file that the build compressed already, where there is one and the browser takes it. */
function compressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    const type = contentTypes[extname(path)];
    const fitting = encodings.find(
      ([name, suffix]) =>
        request.acceptsEncodings(name) === name && existsSync(join(folder, `${path}${suffix}`)),
    );
    response.vary('Accept-Encoding');
    if (type !== undefined && fitting !== undefined && plainName.test(path)) {
      request.url += fitting[1];
      response.set({ 'Content-Encoding': fitting[0], 'Content-Type': type });
    }
    next();
  };
}

/** A name as the build gives them: nothing that leads out of the folder. */
const plainName = /^\/[\w-][\w.-]*$/;

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
