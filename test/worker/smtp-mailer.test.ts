import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, jest, test } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Letter } from '../../worker/mail/letter.js';
import { type Mailer, MailFailure } from '../../worker/mail/mailer.js';
import { smtpMailer } from '../../worker/mail/smtp-mailer.js';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const letter: Letter = {
  messageId: 'one@city.example',
  thread: 'case-1@city.example',
  to: { name: 'Rina', address: 'rina@city.example' },
  language: 'id',
  subject: 'Menunggu Anda',
  text: 'Halo\n',
  html: '<p>Halo</p>',
};

function mailerFor(url: string): Mailer {
  const from = { name: 'Jenjang', address: 'jenjang@city.example' };
  const mailer = smtpMailer({ url, from, connections: 2 });
  closers.push(() => mailer.close());
  return mailer;
}

async function serve(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ authOptional: true, hideSTARTTLS: true, closeTimeout: 50, ...options });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return (server.server.address() as AddressInfo).port;
}

/** A server that says what it is told to, line by line. */
async function script(answer: (line: string, socket: Socket) => string | null): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      const said = answer(data.toString(), socket);
      if (said !== null) socket.write(`${said}\r\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return (server.address() as AddressInfo).port;
}

async function failure(port: number, credentials = '', scheme = 'smtp'): Promise<MailFailure> {
  const sent = await mailerFor(`${scheme}://${credentials}127.0.0.1:${port}`)
    .send(letter)
    .then(
      () => null,
      (error: unknown) => error,
    );
  if (!(sent instanceof MailFailure)) throw new Error(`Not a failure: ${String(sent)}`);
  return sent;
}

const refuse = (responseCode: number) => Object.assign(new Error('<rina@city.example>'), { responseCode });

test.each([
  ['a reader it does not know', 550, 'refused'],
  ['a reader whose box is full for now', 452, 'deferred'],
  ['any reader, for it is shutting down', 421, 'unreachable'],
])('a server that refuses %s: %d is %s', async (_, status, kind) => {
  const port = await serve({ onRcptTo: (_address, _session, callback) => callback(refuse(status)) });
  expect(await failure(port)).toMatchObject({ kind, status });
});

test.each([
  [554, 'refused'],
  [451, 'deferred'],
])('a server that refuses the mail itself with %d: %s', async (status, kind) => {
  const port = await serve({
    onData: (stream, _session, callback) => {
      stream.resume();
      stream.on('end', () => callback(refuse(status)));
    },
  });
  expect(await failure(port)).toMatchObject({ kind, status });
});

test('a sender that is not let in stops every mail, and no reader is to blame', async () => {
  const port = await serve({ onMailFrom: (_address, _session, callback) => callback(refuse(550)) });
  expect(await failure(port)).toMatchObject({ kind: 'unreachable', status: 550 });
});

test('a wrong password stops every mail; the right one sends', async () => {
  const port = await serve({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) =>
      username === 'jen@jang' && password === 'a/b:c'
        ? callback(null, { user: username })
        : callback(refuse(535)),
  });
  expect(await failure(port, 'jenjang:wrong@')).toMatchObject({ kind: 'unreachable', status: 535 });
  await mailerFor(`smtp://jen%40jang:a%2Fb%3Ac@127.0.0.1:${port}`).send(letter);
});

test('a certificate that nobody vouches for is not trusted', async () => {
  // The server warns that everybody knows its key: that is what it is here for.
  const warnings = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  closers.push(() => warnings.mockRestore());
  const port = await serve({ secure: true });
  expect(await failure(port, '', 'smtps')).toMatchObject({ kind: 'unreachable', status: null });
});

test('a server that goes away in the middle of a mail is tried again, not blamed on the reader', async () => {
  const port = await script((line, socket) => {
    if (/^EHLO/.test(line)) return '250 here';
    if (/^(MAIL|RCPT)/.test(line)) return '250 ok';
    if (/^DATA/.test(line)) return '354 go on';
    socket.destroy();
    return null;
  });
  expect(await failure(port)).toMatchObject({ kind: 'unreachable', status: null });
});

test('nobody there, and somebody who speaks another language', async () => {
  const gone = await script(() => null);
  await closers.pop()?.();
  expect(await failure(gone)).toMatchObject({ kind: 'unreachable', reason: expect.stringMatching(/^E/) });
  const other = await script((_, socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    return null;
  });
  expect(await failure(other)).toMatchObject({ kind: 'unreachable' });
});

test('what the failure says holds no word of the server', async () => {
  const port = await serve({ onRcptTo: (_address, _session, callback) => callback(refuse(550)) });
  const failed = await failure(port);
  expect(`${failed.message} ${failed.stack} ${JSON.stringify(failed)}`).not.toContain('rina@');
});
