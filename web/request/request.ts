import type { Problem } from '../../contract/problem.js';
import { currentLanguage } from '../language/language.js';
import { RequestProblem } from './problem.js';
import { noteSignedOut } from './signed-out.js';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON; a form with files as it is. */
  readonly body?: object | FormData | undefined;
  /** The same key and body get the same answer: a command may be sent again when its answer was lost. */
  readonly key?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The media type of the answer; JSON unless told. */
  readonly accept?: string;
}

/**
 * Asks the API, below `/api/v1`.
 *
 * @throws {RequestProblem} what the API refuses, and OFFLINE where nothing answers
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await answered(path, options);
  return (await response.json()) as Answer; // the contract's types are the API's own
}

/** Asks for a text that is no JSON, such as a picture. @throws {RequestProblem} as `request` */
export async function requestText(path: string, options: RequestOptions): Promise<string> {
  return (await answered(path, options)).text();
}

async function answered(path: string, options: RequestOptions): Promise<Response> {
  const response = await send(`/api/v1${path}`, options);
  if (response.ok) {
    noteSignedOut(false);
    return response;
  }
  const problem = await problemOf(response);
  if (response.status === 401) noteSignedOut(true);
  throw new RequestProblem(problem?.code ?? `HTTP_${response.status}`, response.status, problem);
}

/** A request with what marks it as the page's own. */
export async function send(address: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, key, signal, accept = 'application/json' } = options;
  const isForm = body instanceof FormData;
  try {
    return await fetch(address, {
      method,
      ...(signal && { signal }),
      headers: {
        Accept: accept,
        'Accept-Language': currentLanguage(),
        ...(method !== 'GET' && { 'X-Jenjang-Page': '1' }),
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestProblem('OFFLINE', 0, undefined);
  }
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  return (await response.json()) as Problem; // the same
}
