import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { StartError } from '../../settings/start-error.js';

/** A mail as it came over the line. */
export interface TakenMail {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly source: Buffer;
}

export interface Sink {
  readonly port: number;
  close(): Promise<void>;
}

const largest = 5 * 1024 * 1024;

/**
 * Takes mails on the loopback interface. One that cannot be kept is to be sent again later.
 *
 * @param port 0: a free one
 * @throws StartError MAIL_PORT_TAKEN
 */
export async function startSink(port: number, keep: (mail: TakenMail) => Promise<void>): Promise<Sink> {
  const server = new SMTPServer({
    authOptional: true,
    // Nothing leaves this machine, so nothing is to be hidden on the way.
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    closeTimeout: 500,
    onData(stream, session, callback) {
      takeMail(stream, session, keep).then(
        () => callback(null),
        () => callback(Object.assign(new Error('Cannot be kept now'), { responseCode: 451 })),
      );
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  try {
    await once(server.server, 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new StartError('MAIL_PORT_TAKEN', {
      id: `Port ${port} untuk kotak surat contoh tidak dapat dipakai (${code})`,
      en: `Port ${port} for the demonstration's mail server cannot be used (${code})`,
    });
  }
  const { port: taken } = server.server.address() as AddressInfo; // it listens on a port, not on a file
  return { port: taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function takeMail(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  keep: (mail: TakenMail) => Promise<void>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array)); // a stream of bytes, by its nature
  if (stream.sizeExceeded) throw new Error('too large');
  await keep({
    sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    recipients: envelope.rcptTo.map(({ address }) => address.toLowerCase()),
    source: Buffer.concat(chunks),
  });
}
