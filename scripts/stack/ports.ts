import { createServer } from 'node:net';

const ephemeral = 0;

/** Whether somebody could listen on this port of the loopback interface now. */
export async function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await listenOnce(port, host)) !== null;
}

/** The preferred port when it is free, otherwise one that the kernel picks. */
export async function freePort(preferred?: number): Promise<number> {
  const port = preferred === undefined ? null : await listenOnce(preferred, '127.0.0.1');
  const chosen = port ?? (await listenOnce(ephemeral, '127.0.0.1'));
  if (chosen === null) throw new Error('the kernel gives out no port');
  return chosen;
}

function listenOnce(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
