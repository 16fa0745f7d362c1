import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../scripts/stack/ports.js';

/** What stands before several APIs: whoever cannot be reached, or is cut off, is passed over. */
export interface Failover {
  readonly url: string;
  /** How often another had to be asked. */
  readonly passedOver: () => number;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const attempts = 50;

/** Stands before the APIs at these ports. A command gets a key, so that it may be sent again to another. */
export async function failover(ports: readonly number[]): Promise<Failover> {
  const port = await freePort();
  let passedOver = 0;
  let turn = 0;

  const ask = async (asked: IncomingMessage, body: Buffer): Promise<Answer> => {
    const headers = { 'idempotency-key': randomUUID(), ...asked.headers, connection: 'close' };
    for (let attempt = 1; ; attempt += 1) {
      turn += 1;
      const to = ports[turn % ports.length] ?? port;
      try {
        return await send(to, asked, headers, body);
      } catch (error) {
        if (attempt === attempts) throw error;
        passedOver += 1;
        if (attempt >= ports.length) await delay(200);
      }
    }
  };

  const server = createServer((asked, response) => {
    whole(asked)
      .then((body) => ask(asked, body))
      .then(
        ({ status, headers, body }) =>
          response.writeHead(status, { ...headers, connection: 'close' }).end(body),
        () => response.destroy(),
      );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}`,
    passedOver: () => passedOver,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(
  port: number,
  { method, url }: IncomingMessage,
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      whole(answer).then(
        (content) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: content }),
        reject,
      );
    });
    sent.once('error', reject).end(body);
  });
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
