import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type Router } from 'express';
import type { Endpoint } from '../endpoint/endpoint.js';
import { methodNotAllowed } from '../middleware/method-not-allowed.js';
import { openApiDocument } from './openapi.js';
import { initializer, page } from './page.js';

const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const assets = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;

/** `/openapi.json` and the page that shows it, `/docs`. Nothing comes from elsewhere, no script is inline. */
export function documentation(endpoints: readonly Endpoint[]): Router {
  const documents = {
    id: JSON.stringify(openApiDocument(endpoints, 'id')),
    en: JSON.stringify(openApiDocument(endpoints, 'en')),
  };
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/openapi.json', ({ context }, response) => {
    response.type('application/json').send(documents[context.language]);
  });
  router.get('/docs', ({ context }, response) => {
    response.type('html').send(page(context.language));
  });
  router.get('/docs/initializer.js', (_request, response) => {
    response.type('text/javascript').send(initializer);
  });
  for (const name of assets) {
    router.get(`/docs/${name}`, (_request, response) => {
      response.set('Cache-Control', 'public, max-age=86400').sendFile(name, { root: swagger });
    });
  }
  const paths = ['/openapi.json', '/docs', '/docs/initializer.js', ...assets.map((name) => `/docs/${name}`)];
  router.all(paths, methodNotAllowed(['get']));
  return router;
}
