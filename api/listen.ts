import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { StartError } from '../settings/start-error.js';

/** How long requests in flight may take after the API was told to stop. */
const patienceMs = 8_000;

/**
 * Listens on a host and port.
 *
 * @throws {StartError} PORT_TAKEN, HOST_UNKNOWN
 */
export async function listen(app: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(app);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw startErrorOf(error, port, host);
  }
  return server;
}

/** Takes no more requests, lets those in flight finish, then cuts what is left. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cut);
}

function startErrorOf(error: unknown, port: number, host: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return new StartError('PORT_TAKEN', {
      id: `Porta ${port} tidak dapat dipakai; pilih porta lain dengan PORT`,
      en: `Port ${port} cannot be used; choose another with PORT`,
    });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError('HOST_UNKNOWN', {
      id: `Alamat ${host} bukan milik komputer ini; perbaiki HOST`,
      en: `Address ${host} is none of this machine's; mend HOST`,
    });
  return error;
}
