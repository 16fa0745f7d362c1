import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Arrived extends Email {
  readonly recipients: readonly string[];
  /** As it came over the line. */
  readonly source: string;
}

/** A real mail server of a test's own. */
export interface MailServer {
  readonly url: string;
  readonly arrived: Arrived[];
  /** Answers recipients: 550 or the like; 0 takes them. */
  answer: (address: string) => number;
  /** Answers messages; 0 takes them. Called while the client waits. */
  take: () => number | Promise<number>;
  /** Mails for an address, in the order in which they came. */
  to(address: string): readonly Arrived[];
  stop(): Promise<void>;
  /** Comes back on the same port, unless it is there. */
  start(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  let server: SMTPServer | undefined;
  let port = 0;
  const mails: MailServer = {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    arrived: [],
    answer: () => 0,
    take: () => 0,
    to: (address) => mails.arrived.filter(({ recipients }) => recipients.includes(address)),
    async stop() {
      const leaving = server;
      server = undefined;
      await new Promise<void>((resolve) => (leaving ? leaving.close(() => resolve()) : resolve()));
    },
    async start() {
      if (server) return;
      server = smtpServer(mails);
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
      port = (server.server.address() as AddressInfo).port;
    },
  };
  await mails.start();
  return mails;
}

function smtpServer(mails: MailServer): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      callback(refusal(mails.answer(address), `<${address}> is nobody here`));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        void (async () => {
          const status = await mails.take();
          if (status === 0) mails.arrived.push({ ...(await PostalMime.parse(source)), recipients, source });
          callback(refusal(status, 'not now'));
        })();
      });
    },
  });
}

function refusal(status: number, words: string): Error | null {
  return status === 0 ? null : Object.assign(new Error(words), { responseCode: status });
}
