import { randomUUID } from 'node:crypto';
import type { CommandKind, Entry, Journal } from './journal.js';
import { type Attempt, untilAnswered } from './until-answered.js';

const repeatPatienceMs = 30_000;

/** What was answered to a command in the end. */
export interface Answered {
  readonly status: number;
  /** Parsed by the schema of the contract where a driver reads it; it fails where something is not there. */
  readonly body: unknown;
}

/** One command: what it does, where, and with what. */
export interface Command {
  readonly kind: CommandKind;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** For an upload: the form as it is sent. `body` then says what the journal keeps of it. */
  readonly form?: FormData;
}

/** The API as the drivers use it. */
export interface Callers {
  /** Reads; asked again until it is answered. @throws Unanswered */
  get(username: string, path: string): Promise<Answered>;
  /** Gives a command under a key of its own, again and again until it is answered. @throws Unanswered */
  command(username: string, command: Command): Promise<Answered>;
  /** Sends files to what keeps no keys: the same again changes nothing. @throws Unanswered */
  upload(username: string, path: string, form: FormData): Promise<Answered>;
  /** Sends a command again as it was sent, under its own key; the journal is not told. @throws Unanswered */
  repeat(entry: Entry): Promise<Answered>;
  readonly reads: () => number;
}

export interface CallersOptions {
  readonly url: string;
  readonly tokenOf: (username: string) => Promise<string>;
  readonly journal: Journal;
  /** From then on what is not answered is given up. */
  readonly giveUp: AbortSignal;
}

/** Lets people call, each by their own token. */
export function callers({ url, tokenOf, journal, giveUp }: CallersOptions): Callers {
  let reads = 0;

  const send = async (
    username: string,
    path: string,
    init: RequestInit,
    until = giveUp,
  ): Promise<Attempt> => {
    const headers = {
      ...init.headers,
      authorization: `Bearer ${await tokenOf(username)}`,
      'accept-language': 'en',
    };
    return untilAnswered(
      () => fetch(`${url}/api/v1/${path}`, { ...init, headers, signal: AbortSignal.timeout(20_000) }),
      until,
    );
  };

  return {
    reads: () => reads,
    async get(username, path) {
      reads += 1;
      const { status, answer } = await send(username, path, {});
      if (status === null) throw new Unanswered(`GET ${path}`);
      return { status, body: answer };
    },
    async upload(username, path, form) {
      const { status, answer } = await send(username, path, { method: 'POST', body: form });
      if (status === null) throw new Unanswered(`POST ${path}`);
      return { status, body: answer };
    },
    async repeat({ by, path, key, body }) {
      const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      // Nothing is killed any more, and nobody gives up what is asked now.
      const { status, answer } = await send(by, path, init, AbortSignal.timeout(repeatPatienceMs));
      if (status === null) throw new Unanswered(`POST ${path}`);
      return { status, body: answer };
    },
    async command(username, { kind, path, body = {}, form }) {
      const key = randomUUID();
      const { status, answer, ...tries } = await send(username, path, {
        method: 'POST',
        headers: { 'idempotency-key': key, ...(form ? {} : { 'content-type': 'application/json' }) },
        body: form ?? JSON.stringify(body),
      });
      journal.note({ kind, by: username, path, key, body, ...tries, status, answer });
      if (status === null) throw new Unanswered(`POST ${path}`);
      return { status, body: answer };
    },
  };
}

/** Nobody answered until the end. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}
