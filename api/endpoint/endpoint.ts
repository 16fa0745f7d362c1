import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import type { Viewer } from '../../domain/access/viewer.js';
import { Refusal } from '../../domain/refusal.js';
import type { RefusalCode } from '../../domain/refusals.js';
import type { Text } from '../../domain/text.js';
import type { Idempotency } from '../../store/commands/idempotency.js';
import type { Database } from '../../store/database.js';
import type { ViewerReader } from '../../store/viewer.js';
import type { VirusScanner } from '../../store/virus-scanner.js';
import type { CountedDecision } from '../measures.js';
import { idempotencyOf } from './idempotency.js';
import { parseInput } from './parse-input.js';

/** What the API's handlers work with; the same for every request. */
export interface Surroundings {
  readonly db: Database;
  /** The folder in which files lie. */
  readonly dataDir: string;
  /** The address under which documents are verified. */
  readonly verifyAt: string;
  /** Mails are kept to be read instead of going out: in demonstrations alone. */
  readonly keepsMails?: boolean;
  /** Looks through what is uploaded; without one nothing is scanned. */
  readonly scanner?: VirusScanner;
  /** Told of each decision that was recorded. */
  readonly onDecided?: (decision: CountedDecision) => void;
}

/** A request, parsed. */
export interface OpenCall<Params, Query, Body> extends Surroundings {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What people read leaves in this language. */
  readonly language: keyof Text;
  readonly now: number;
  /** The request itself, for a body that is streamed. */
  readonly stream: IncomingMessage;
}

/** A command of somebody who has signed in, before it is known who they are. */
export interface CommandWithin<Params, Query, Body> extends OpenCall<Params, Query, Body> {
  /** @throws {Refusal} ACCOUNT_UNKNOWN */
  readonly readViewer: ViewerReader;
  /** Present on commands that came with an Idempotency-Key. */
  readonly idempotency: Idempotency | undefined;
}

/** A request of somebody who has signed in. */
export interface Call<Params, Query, Body> extends Omit<CommandWithin<Params, Query, Body>, 'readViewer'> {
  readonly viewer: Viewer;
}

/** A file that an endpoint answers with. */
export interface FileReply {
  readonly mediaType: string;
  /** A stream is sent as it comes. */
  readonly content: Uint8Array | string | Readable;
  /** Offered when the file is saved. */
  readonly name?: string;
  /** `inline` unless told otherwise: a browser may show it. */
  readonly disposition?: 'inline' | 'attachment';
}

/** An answer: an object of the declared schema, the answer that a command's transaction made, or a file. */
export type Reply<Answer> = {
  readonly status: number;
  /** Beside those of every answer: `Location`, `ETag` … */
  readonly headers?: Readonly<Record<string, string>>;
} & ({ readonly body: Answer } | { readonly kept: object } | { readonly file: FileReply });

/** What the routes and the OpenAPI document know of an endpoint. */
export interface EndpointOutline {
  readonly method: 'get' | 'post';
  /** Below /api/v1, with parameters as OpenAPI writes them: `/cases/{id}`. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: Text;
  readonly description?: Text;
  readonly tag: 'processes' | 'cases' | 'tasks' | 'sessions' | 'registry' | 'account' | 'documents';
  /** A command takes an Idempotency-Key. */
  readonly command?: true;
  /** The body is a form with files, read from the stream; this is its schema in the document. */
  readonly upload?: z.ZodType;
  /** Media types of an answer that is a file, by status. */
  readonly files?: Readonly<Record<number, string | readonly string[]>>;
  /** The refusals of its own; those of every endpoint (tokens, input, database) are added. */
  readonly refusals: readonly RefusalCode[];
}

/** An endpoint as its author writes it. */
export interface EndpointSource<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends EndpointOutline {
  readonly params?: Params;
  /** What path parameters that cannot be are answered with: the 404 of what they would name. */
  readonly unknown?: (given: Readonly<Record<string, string>>) => Refusal;
  readonly query?: Query;
  readonly body?: Body;
  /** The schema of the answer, by status. */
  readonly answers?: Readonly<Record<number, Answer>>;
}

/** What reaches an endpoint before it is parsed. */
export interface Given {
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
}

/** What surrounds a request that reaches an endpoint. */
export interface Frame extends Surroundings {
  readonly language: keyof Text;
  readonly now: number;
  readonly stream: IncomingMessage;
  /** Undefined on open endpoints alone. */
  readonly caller: SignedIn | undefined;
  /** The header Idempotency-Key. */
  readonly key: string | undefined;
}

/** Who sent a request, as the token names them, and how they are looked up. */
export interface SignedIn {
  readonly username: string;
  readonly readViewer: ViewerReader;
}

/** An endpoint: routes, OpenAPI document and tests are made from it. */
export interface Endpoint extends EndpointOutline {
  readonly open: boolean;
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly body: z.ZodType | undefined;
  readonly answers: Readonly<Record<number, z.ZodType>>;
  /** @throws {Refusal} INPUT_INVALID, the refusals it declares, and those of every endpoint */
  run(given: Given, frame: Frame): Promise<Reply<unknown>>;
}

/**
 * Declares an endpoint for those who have signed in. What is not declared is refused: query and body members,
 * a query or a body where there is none.
 *
 * @example
 * endpoint({
 *   method: 'get', path: '/units/{code}', operationId: 'getUnit', tag: 'registry',
 *   summary: { id: 'Satu unit', en: 'One unit' },
 *   params: z.strictObject({ code: z.string().max(200) }), unknown: () => new Refusal('UNIT_UNKNOWN'),
 *   answers: { 200: unitSchema }, refusals: ['UNIT_UNKNOWN'],
 * }, async ({ params, db }) => ({ status: 200, body: await readUnit(db.rows, params.code) }))
 */
export function endpoint<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodNever,
>(
  source: EndpointSource<Params, Query, Body, Answer>,
  handle: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Reply<z.input<Answer>>>,
): Endpoint {
  return commandWithin(source, async ({ readViewer, ...call }) =>
    handle({ ...call, viewer: await readViewer(call.db.rows) }),
  );
}

/**
 * The same for a command that reads who sent it within its own transaction. Where many wait for it, the round trip
 * that this saves is worth another word.
 */
export function commandWithin<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodNever,
>(
  source: EndpointSource<Params, Query, Body, Answer>,
  handle: (
    call: CommandWithin<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Reply<z.input<Answer>>>,
): Endpoint {
  return declared(source, false, (parsed, { caller, key, ...frame }) => {
    if (caller === undefined) throw new Error(`${source.operationId} was served without authentication`);
    const { username, readViewer } = caller;
    const idempotency = source.command && idempotencyOf(source, username, key, parsed);
    return handle({ ...frame, ...parsed, readViewer, idempotency });
  });
}

/** Declares an endpoint that needs no token. */
export function openEndpoint<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodNever,
>(
  source: EndpointSource<Params, Query, Body, Answer>,
  handle: (
    call: OpenCall<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Reply<z.input<Answer>>>,
): Endpoint {
  return declared(source, true, (parsed, { caller: _, key: __, ...frame }) =>
    handle({ ...frame, ...parsed }),
  );
}

interface Parsed<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

const nothing = z.strictObject({});

function declared<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  source: EndpointSource<Params, Query, Body, Answer>,
  open: boolean,
  handle: (parsed: Parsed<Params, Query, Body>, frame: Frame) => Promise<Reply<z.input<Answer>>>,
): Endpoint {
  const { unknown, params, query, body, answers = {}, ...outline } = source;
  return {
    ...outline,
    open,
    params,
    query,
    body,
    answers,
    run: async (given, frame) => {
      const parsed = {
        params: parseParams(params ?? nothing, given.params, unknown),
        query: parseInput(query ?? nothing, given.query),
        body: parseInput(body ?? z.undefined(), given.body),
      };
      // Without a schema of its own each is `nothing`, as the type parameters' defaults say.
      return handle(parsed as Parsed<Params, Query, Body>, frame);
    },
  };
}

function parseParams(
  schema: z.ZodType,
  given: Readonly<Record<string, string>>,
  unknown: EndpointSource<z.ZodType, z.ZodType, z.ZodType, z.ZodType>['unknown'],
): unknown {
  try {
    return parseInput(schema, given);
  } catch (error) {
    throw unknown !== undefined && error instanceof Refusal ? unknown(given) : error;
  }
}
