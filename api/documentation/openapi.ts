import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemSchema, statusOf } from '../../contract/problem.js';
import type { RefusalCode } from '../../domain/refusals.js';
import type { Text } from '../../domain/text.js';
import type { Endpoint } from '../endpoint/endpoint.js';
import { refusalsOf } from '../endpoint/refusals-of.js';

const about = {
  title: { id: 'Jenjang: keputusan karier sebagai proses', en: 'Jenjang: career decisions as processes' },
  description: {
    id:
      'Daftar dijawab sebagai `{items, next}`; `next` adalah `cursor` halaman berikutnya. Penolakan berupa ' +
      '`application/problem+json` dengan `code` yang tetap dan kalimat dalam bahasa `Accept-Language` (id, en). ' +
      'Perintah menerima `Idempotency-Key`. Kode dalam alamat yang memuat garis miring ditulis sebagai `%2F`.',
    en:
      'Lists are answered as `{items, next}`; `next` is the `cursor` of the next page. Refusals are ' +
      '`application/problem+json` with a stable `code` and a sentence in the language of `Accept-Language` (id, en). ' +
      'Commands take an `Idempotency-Key`. Codes with slashes are written with `%2F` in a path.',
  },
};

/** The OpenAPI 3.1 document of these endpoints, its words in one language. */
export function openApiDocument(endpoints: readonly Endpoint[], language: keyof Text): object {
  return createDocument({
    openapi: '3.1.0',
    info: { title: about.title[language], description: about.description[language], version: '1' },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths: pathsOf(endpoints, language),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  });
}

function pathsOf(endpoints: readonly Endpoint[], language: keyof Text): ZodOpenApiPathsObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const each of endpoints) {
    const here = paths[each.path] ?? {};
    here[each.method] = operationOf(each, language);
    paths[each.path] = here;
  }
  return paths;
}

function operationOf(endpoint: Endpoint, language: keyof Text): ZodOpenApiOperationObject {
  const { operationId, summary, description, tag, open, params, query, command } = endpoint;
  return {
    operationId,
    summary: summary[language],
    ...(description && { description: description[language] }),
    tags: [tag],
    ...(open && { security: [] }),
    requestParams: {
      ...(params instanceof z.ZodObject && { path: params }),
      ...(query instanceof z.ZodObject && { query }),
      ...(command && { header: idempotencyHeader }),
    },
    ...bodyOf(endpoint),
    responses: { ...answersOf(endpoint), ...refusedOf(refusalsOf(endpoint)) },
  };
}

const idempotencyHeader = z.strictObject({
  'Idempotency-Key': z
    .exactOptional(z.string().regex(/^[\x20-\x7e]{1,200}$/))
    .meta({ description: 'The same key and body get the same answer for 30 days' }),
});

function bodyOf({ body, upload }: Endpoint): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (upload !== undefined)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } } };
  if (body === undefined) return {};
  const required = !body.safeParse(undefined).success;
  return { requestBody: { required, content: { 'application/json': { schema: body } } } };
}

function answersOf({ answers, files = {} }: Endpoint): ZodOpenApiOperationObject['responses'] {
  const objects = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: 'OK', content: { 'application/json': { schema } } },
  ]);
  const contents = Object.entries(files).map(([status, types]) => [
    status,
    { description: 'OK', content: Object.fromEntries([types].flat().map((type) => [type, {}])) },
  ]);
  return Object.fromEntries([...objects, ...contents]);
}

function refusedOf(codes: readonly RefusalCode[]): ZodOpenApiOperationObject['responses'] {
  const statuses = [...new Set(codes.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => statusOf(code) === status);
      const schema = {
        allOf: [{ $ref: '#/components/schemas/Problem' }],
        properties: { code: { type: 'string' as const, enum: here } },
      };
      return [status, { description: here.join(', '), content: { 'application/problem+json': { schema } } }];
    }),
  );
}
