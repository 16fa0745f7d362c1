import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Sends commands to the API over connections that are kept. */
export interface HttpClient {
  /** @throws Error with the answer when it is not 200 */
  post(path: string, token: string, body: object): Promise<void>;
  close(): void;
}

/** With node's own client: `fetch` would take a good part of the CPU that is measured. */
export function httpClient(url: string, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    post: (path, token, body) =>
      new Promise((resolve, reject) => {
        const payload = JSON.stringify(body);
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(payload),
          'idempotency-key': randomUUID(),
        };
        const sent = request(`${url}/api/v1${path}`, { method: 'POST', agent, headers }, (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => {
            text += chunk;
          });
          answer.on('end', () => {
            if (answer.statusCode === 200) resolve();
            else reject(new Error(`POST ${path} was answered ${answer.statusCode}: ${text}`));
          });
          answer.on('error', reject);
        });
        sent.on('error', reject);
        sent.end(payload);
      }),
    close: () => agent.destroy(),
  };
}
