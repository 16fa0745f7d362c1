import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type supertest from 'supertest';
import { openApiDocument } from '../../api/documentation/openapi.js';
import { endpoints } from '../../api/endpoints.js';
import { fc } from '../support/property.js';
import { type Caller, type ServedCity, servedCity } from '../support/served-city.js';
import { anything, type Known, nastyText, type Schema, valuesOf } from './request-arbitrary.js';

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: Answer;
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = openApiDocument(endpoints, 'en') as Document;
const operations = endpoints.map(({ method, path }) => {
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not in the document`);
  return { method, path, operation };
});

let served: ServedCity;
let callers: readonly Caller[];
let known: Known;
/** What really is there, by the beginning of a path. */
let ids: Readonly<Record<string, readonly string[]>>;

const someId = '018f3a50-0000-7000-8000-000000000000';
/** Keys of pages as ours may look, and as somebody may have changed them. */
const cursors = [
  ...[
    '"a"',
    '"\\u0000"',
    '""',
    '0',
    '1',
    '-1',
    '1.5',
    '2147483648',
    '9007199254740993',
    '1e400',
    'null',
    '[]',
  ],
  ...['A', '\\u0000', 'x'.repeat(300)].map((name) => `{"name":"${name}","id":"${someId}"}`),
  ...[
    '',
    '2026-11-02T02:00:00.000Z',
    '9999-99-99T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    'infinity',
  ].map((at) => `["${at}","${someId}"]`),
  ...['', '1793577600000', '8640000000000001', '-1'].map((at) => `[${at || 'null'},"${someId}"]`),
];

beforeAll(async () => {
  served = await servedCity();
  const { city } = served;
  const { candidate, db } = city;
  const id = await city.propose(Date.parse('2026-11-02T02:00:00Z'));
  const accounts = [candidate.head, candidate.username, ...(await accountsWithTasks())];
  callers = await Promise.all(accounts.map((username) => served.as(username)));
  const tasks = await db.rows<{ id: string }>('SELECT id FROM task');
  const [unit] = await db.rows<{ code: string }>('SELECT code FROM unit ORDER BY code LIMIT 1');
  ids = { '/cases': [id], '/tasks': tasks.map((task) => task.id), '/processes': ['job-rotation'] };
  known = {
    components: document.components.schemas,
    values: {
      docId: [id],
      cursor: cursors.map((key) => Buffer.from(key).toString('base64url')),
      code: [candidate.toPosition, unit?.code],
      unit: [unit?.code],
      nip: [candidate.nip],
      subject: [candidate.nip],
      process: ['job-rotation'],
      facts: [
        { toPosition: candidate.toPosition, reason: 'Penyegaran', effectiveDate: '2026-12-01' },
        { toPosition: candidate.toPosition, reason: 'Penyegaran', effectiveDate: '9999-99-99' },
        { toPosition: 'x', reason: '\0', effectiveDate: '2026-12-01' },
      ],
    },
  };
}, 60_000);

afterAll(() => served.drop());

async function accountsWithTasks(): Promise<readonly string[]> {
  const found = await served.city.db.rows<{ username: string }>(
    `(SELECT username FROM account WHERE 'hr-officer' = ANY(roles) ORDER BY username LIMIT 1)
     UNION ALL (SELECT DISTINCT a.username FROM task_office o JOIN incumbency i ON o.office = 'position/' || i.position_code
       JOIN account a ON a.employee_id = i.employee_id WHERE o.open AND i.valid_to IS NULL LIMIT 2)`,
  );
  return found.map(({ username }) => username);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'openapi', ...document });
const validators = new Map<string, ValidateFunction>();

/** Paths with `.` and `..` in them lead elsewhere before they reach us. */
const elsewhere = ['PATH_UNKNOWN', 'METHOD_NOT_ALLOWED'];

function judge(
  method: 'get' | 'post',
  path: string,
  operation: Operation,
  response: supertest.Response,
): void {
  const { status, type, body } = response;
  if (status >= 500) throw new Error(`${status} ${JSON.stringify(body)} ${served.logged.slice(-2).join('')}`);
  if (status >= 400) {
    expect(type).toBe('application/problem+json');
    if (elsewhere.includes(body.code)) return;
  }
  const declared = operation.responses[String(status)]?.content?.[type];
  if (declared === undefined) throw new Error(`${status} ${type} is not declared: ${JSON.stringify(body)}`);
  if (!/json/.test(type)) return;
  const pointer = [method, 'responses', String(status), 'content', type, 'schema'].map(escaped).join('/');
  const at = `openapi#/paths/${escaped(path)}/${pointer}`;
  const validate = validators.get(at) ?? ajv.compile({ $ref: at });
  validators.set(at, validate);
  if (!validate(body))
    throw new Error(`${JSON.stringify(validate.errors?.slice(0, 3))} in ${JSON.stringify(body)}`);
}

const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

interface Generated {
  readonly caller: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly language: string;
  readonly key: string | undefined;
}

function requestsOf(path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<Generated> {
  const id = Object.entries(ids).find(([start]) => path.startsWith(start))?.[1];
  const here = id ? { ...known, values: { ...known.values, id } } : known;
  const named = (where: string) =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === where)
        .map(({ name, schema }) => [name, valuesOf(schema, here, name)]),
    );
  const content = requestBody?.content ?? {};
  const schema = content['application/json']?.schema ?? content['multipart/form-data']?.schema;
  return fc.record({
    caller: fc.nat({ max: callers.length - 1 }),
    params: fc.record(named('path')),
    query: fc
      .tuple(
        fc.record(named('query'), { requiredKeys: [] }),
        fc.dictionary(nastyText, anything, { maxKeys: 1 }),
        fc.nat(9),
      )
      .map(([query, more, luck]) => (luck === 0 ? { ...query, ...more } : query)),
    body: schema ? valuesOf(schema, here) : fc.constant(undefined),
    language: fc.constantFrom('', 'id', 'en', 'en;q=0,*', ';;,q=', 'xx-yy;q=9'),
    key: fc.option(fc.constantFrom('k1', 'k2', 'x'.repeat(201)), { nil: undefined, freq: 4 }),
  });
}

// Objects as JSON: one whose toString is no function has no other text.
const textOf = (value: unknown) =>
  typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);
const encoded = (value: unknown) => encodeURIComponent(textOf(value).toWellFormed());

function addressOf(path: string, { params, query }: Generated): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encoded(params[name]));
  const asked = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}

async function send(method: 'get' | 'post', path: string, request: Generated): Promise<supertest.Response> {
  const caller = callers[request.caller] ?? callers[0];
  if (!caller) throw new Error('nobody has signed in');
  const call = caller[method](addressOf(path, request)).set('Accept-Language', request.language);
  if (request.key !== undefined) call.set('Idempotency-Key', request.key);
  if (method === 'get') return call;
  if (path !== '/imports') return call.type('application/json').send(JSON.stringify(request.body));
  for (const [name, content] of Object.entries(Object(request.body))) {
    call.attach(name.replaceAll(/[^\x20-\x7e]/g, '?'), Buffer.from(textOf(content)), { filename: 'f.csv' });
  }
  return call;
}

describe('requests generated from the OpenAPI document', () => {
  test.each(operations)(
    '$operation.operationId: no 5xx, and nothing that the document does not declare',
    async ({ method, path, operation }) => {
      await fc.assert(
        fc.asyncProperty(requestsOf(path, operation), async (request) => {
          judge(method, path, operation, await send(method, path, request));
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
    60_000,
  );
});
