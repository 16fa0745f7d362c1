import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { Server as SocketServer } from 'node:net';
import { StartError } from '../settings/start-error.js';

/** A connection on which nothing is asked may be about to bring a request: it is left open this long. */
const idleMs = 1_000;

/** How long requests in flight may take after the API was told to stop. */
const patienceMs = 20_000;

/** An API that takes requests. */
export interface Listening {
  /** Answers by another application from now on. */
  serve(app: RequestListener): void;
  /** Goes on as ever, but lets each connection go after its next answer. */
  farewell(): void;
  /** Takes no more connections, answers what is asked on those that are there, and returns when all have ended. */
  stop(): Promise<void>;
}

/**
 * Listens on a host and port.
 *
 * @throws {StartError} PORT_TAKEN, HOST_UNKNOWN
 */
export async function listen(first: RequestListener, port: number, host: string): Promise<Listening> {
  let app = first;
  let leaving = false;
  let stopped: Promise<void> | undefined;
  const server = createServer((request, response) => {
    // Whoever reads this asks its next question over a new connection, elsewhere.
    if (leaving) response.setHeader('Connection', 'close');
    app(request, response);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw startErrorOf(error, port, host);
  }
  const farewell = () => {
    leaving = true;
  };
  return {
    serve(next) {
      app = next;
    },
    farewell,
    stop() {
      farewell();
      stopped ??= stopListening(server);
      return stopped;
    },
  };
}

async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close');
  // As a server of sockets: that of HTTP would at once cut connections on which a request may be on its way.
  SocketServer.prototype.close.call(server);
  const idle = setInterval(() => server.closeIdleConnections(), idleMs);
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
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
