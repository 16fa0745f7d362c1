import { createServer } from 'node:net';

/** What keeps one from listening there now, as the system's code (EADDRINUSE, EACCES …); null when nothing does. */
export async function listenError(port: number, host = '127.0.0.1'): Promise<string | null> {
  const tried = await listenOnce(port, host);
  return typeof tried === 'string' ? tried : null;
}

/** The preferred port of the loopback interface when it is free, otherwise one that the kernel picks. */
export async function freePort(preferred?: number): Promise<number> {
  const tried = preferred === undefined ? null : await listenOnce(preferred, '127.0.0.1');
  const port = typeof tried === 'number' ? tried : await listenOnce(0, '127.0.0.1');
  if (typeof port === 'string') throw new Error(`no port of the loopback interface can be had: ${port}`);
  return port;
}

/** The port, once it has been opened and closed again, or the code of the error. */
function listenOnce(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
