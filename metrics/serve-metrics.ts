import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { StartError } from '../settings/start-error.js';
import type { MetricsPage } from './metrics-page.js';

export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** The setting that names the port, for whoever has to choose another. */
  readonly setting: 'API_METRICS_PORT' | 'WORKER_METRICS_PORT';
}

/** What is served beside the page of metrics. */
export interface MetricsOptions {
  readonly page: MetricsPage;
  /** Whether the process does its work now; what `/readyz` says. */
  readonly ready: () => Promise<boolean>;
}

/**
 * Serves `/metrics`, `/healthz` and `/readyz` on a port of their own, which people who use Jenjang do not reach:
 * whoever reaches it may read it.
 *
 * @returns to be called at the end
 * @throws {StartError} METRICS_PORT_TAKEN
 */
export async function serveMetrics(
  { host, port, setting }: MetricsAddress,
  options: MetricsOptions,
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    answer(request, response, options).catch(() => response.destroy());
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch {
    throw new StartError('METRICS_PORT_TAKEN', {
      id: `Porta ${port} pada ${host} tidak dapat dipakai untuk metrik; pilih yang lain dengan ${setting}`,
      en: `Port ${port} on ${host} cannot be used for metrics: choose another with ${setting}`,
    });
  }
  return () => close(server);
}

async function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { page, ready }: MetricsOptions,
): Promise<void> {
  const [path] = url.split('?', 1);
  const say = (status: number, type: string, text: string) =>
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return void say(405, 'text/plain', 'GET alone\n');
  }
  if (path === '/healthz') return void say(200, 'application/json', '{"status":"ok"}');
  if (path === '/readyz') {
    return void ((await ready())
      ? say(200, 'application/json', '{"status":"ok"}')
      : say(503, 'application/json', '{"status":"unavailable"}'));
  }
  if (path !== '/metrics') return void say(404, 'text/plain', 'Here are /metrics, /healthz and /readyz\n');
  const { contentType, text } = await page.render();
  say(200, contentType, text);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
