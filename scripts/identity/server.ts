import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import { StartError } from '../../settings/start-error.js';
import { readDemoAccounts } from './accounts.js';
import { interactionRoutes } from './interactions.js';
import { pageHeaders } from './page-frame.js';
import { errorPage } from './pages.js';
import { createProvider } from './provider.js';
import type { IdentitySettings } from './settings.js';
import { loadSigningKeys } from './signing-keys.js';

/** The running demo identity provider. */
export interface Identity {
  readonly issuer: string;
  close(): Promise<void>;
}

/**
 * Starts the demo identity provider on the loopback interface; it answers when the promise is fulfilled.
 *
 * @throws StartError when the demo accounts or the signing keys cannot be used, or IDENTITY_PORT_TAKEN
 */
export async function startIdentity(settings: IdentitySettings): Promise<Identity> {
  const accounts = await readDemoAccounts(settings.folder);
  const keys = await loadSigningKeys(settings.folder);
  const provider = createProvider(settings, accounts, keys);
  const app = express();
  app.disable('x-powered-by');
  app.use(interactionRoutes(provider, accounts));
  app.use(provider.callback());
  app.use(sayWhatFailed);

  const server = createServer(app);
  await listen(server, settings.port);
  return { issuer: settings.issuer, close: () => close(server) };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError('IDENTITY_PORT_TAKEN', {
      id: `Port ${port} untuk penyedia identitas tidak dapat dipakai (${codeOf(cause)}); pilih IDENTITY_PORT lain`,
      en: `Port ${port} for the identity provider cannot be used (${codeOf(cause)}); choose another IDENTITY_PORT`,
    });
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // Browsers keep connections open; nothing is under way that would be lost.
  server.closeAllConnections();
  await closed;
}

/** A bad request comes here with its status; anything else is a defect, told to the log and not to the reader. */
function sayWhatFailed(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const status = statusOf(error);
  if (status >= 500) console.error(error);
  response.status(status).set(pageHeaders());
  response.send(errorPage(status >= 500 ? 'server_error' : 'invalid_request', `HTTP ${status}`));
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
