import type { DemoAccount } from '../../prisma/seed/demo-accounts.js';
import { accessToken } from '../identity/code-flow.mjs';

/** The API as one person uses it. */
export interface Person {
  readonly username: string;
  readonly title: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object): Promise<T>;
  /** Supplies a document of a case. */
  upload(caseId: string, kind: string, content: Uint8Array): Promise<void>;
  /** The bytes of a file. */
  download(path: string): Promise<Uint8Array | undefined>;
}

/** An answer that was not expected: the demo fails with it. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

/** Signs people in as a browser would, once each. */
export function people(url: string, issuer: string, accounts: readonly DemoAccount[]) {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (username: string) => {
    const account = accounts.find((each) => each.username === username);
    if (!account) throw new UnexpectedAnswer(`there is no account ${username}`);
    const known = tokens.get(username) ?? signIn(issuer, account);
    tokens.set(username, known);
    return known;
  };
  return (username: string): Person => {
    const send = async (method: string, path: string, headers: object, body?: string | FormData) => {
      const authorization = `Bearer ${await tokenOf(username)}`;
      return fetch(`${url}/api/v1/${path}`, {
        method,
        headers: { authorization, 'accept-language': 'id', ...headers },
        ...(body !== undefined && { body }),
      });
    };
    const call = (method: string, path: string, body?: object) =>
      send(method, path, json(body), body && JSON.stringify(body));
    const account = accounts.find((each) => each.username === username);
    return {
      username,
      title: account?.offices[0] ?? account?.name ?? username,
      get: async (path) => parsed(await call('GET', path), `GET ${path}`),
      post: async (path, body = {}) => parsed(await call('POST', path, body), `POST ${path}`),
      upload: async (caseId, kind, content) => {
        const form = new FormData();
        form.set('kind', kind);
        form.set('file', new Blob([Buffer.from(content)], { type: 'application/pdf' }), `${kind}.pdf`);
        const path = `cases/${caseId}/documents`;
        await parsed(await send('POST', path, {}, form), `POST ${path}`);
      },
      download: async (path) => {
        const answer = await call('GET', path);
        if (answer.status === 409) return undefined;
        if (!answer.ok) throw new UnexpectedAnswer(`GET ${path}: ${answer.status}`);
        return new Uint8Array(await answer.arrayBuffer());
      },
    };
  };
}

async function signIn(issuer: string, account: DemoAccount): Promise<string> {
  const token = await accessToken(issuer, account);
  if (token === undefined) throw new UnexpectedAnswer(`${account.username} cannot sign in`);
  return token;
}

function json(body: object | undefined): Record<string, string> {
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

async function parsed<T>(answer: Response, what: string): Promise<T> {
  const body: unknown = await answer.json();
  if (!answer.ok) throw new UnexpectedAnswer(`${what}: ${answer.status} ${JSON.stringify(body)}`);
  return body as T; // our own API, whose shapes its own tests check
}
