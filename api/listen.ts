import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type Socket, Server as SocketServer } from 'node:net';
import { StartError } from '../settings/start-error.js';

/** A connection on which nothing is asked may be about to bring a request: it is left open this long. */
const idleMs = 1_000;

/**
 * A connection on which nothing is asked is closed after so long: later than a proxy in front would close it, whose
 * request would else meet the closing.
 */
const keptAliveMs = 75_000;

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
  const underway = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (leaving) lastOnConnection(response);
    underway.add(response);
    response.once('close', () => underway.delete(response));
    app(request, response);
  });
  server.keepAliveTimeout = keptAliveMs;
  // Browsers open connections in advance; to Node they are not idle before their first request.
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw startErrorOf(error, port, host);
  }
  const farewell = () => {
    leaving = true;
    for (const response of underway) lastOnConnection(response);
  };
  return {
    serve(next) {
      app = next;
    },
    farewell,
    stop() {
      farewell();
      stopped ??= stopListening(server, silent);
      return stopped;
    },
  };
}

/** Whoever reads it asks the next question over a new connection, elsewhere. */
function lastOnConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

async function stopListening(server: Server, silent: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  // As a server of sockets: that of HTTP would at once cut connections on which a request may be on its way.
  SocketServer.prototype.close.call(server);
  const idle = setInterval(() => {
    server.closeIdleConnections();
    for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
  }, idleMs);
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
