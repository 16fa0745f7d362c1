import { createTransport } from 'nodemailer';
import type { Letter } from './letter.js';
import { type Mailer, MailFailure } from './mailer.js';

export interface SmtpOptions {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Connections at once. */
  readonly connections: number;
}

/** Nothing heard for so long ends a connection; then the mail is tried again. */
const silence = 120_000;

/** Sends by SMTP, over connections that are kept. */
export function smtpMailer({ url, from, connections }: SmtpOptions): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const transport = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ignoreTLS: !secure && isLoopback(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      // A password never goes over a line that others can read.
      requireTLS: !secure && !isLoopback(hostname),
    }),
    maxConnections: connections,
    // We try again ourselves, and know by which of our rows: a hidden second try could be a second mail.
    maxRequeues: 0,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail(messageOf(letter, from, domain));
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function messageOf(letter: Letter, from: SmtpOptions['from'], domain: string) {
  const { messageId, thread, to, language, subject, text, html, appointment } = letter;
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    references: [`<${thread}>`],
    ...(appointment !== undefined && {
      icalEvent: { method: 'PUBLISH' as const, filename: 'undangan.ics', content: appointment },
    }),
    headers: {
      // RFC 3834, RFC 2919: no holiday answers, and one name by which mail programs sort.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `Jenjang <notices.${domain}>`,
      'Content-Language': language,
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/** Codes of what stops every mail, not this one alone. */
const ofTheServer = new Set([
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROTOCOL', 'EPROXY'],
  ...['ECONNREFUSED', 'ECONNRESET'],
]);

/**
 * Only what the server says of the reader or of the mail itself is for good. A server that does not answer, or
 * does not take our sender or password, takes no mail at all, and no reader is to blame.
 */
function failureOf(error: unknown): MailFailure {
  const { code, command, responseCode } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpError; // its members are looked at one by one
  const status = typeof responseCode === 'number' ? responseCode : null;
  const reason = typeof code === 'string' ? code : 'unknown';
  if (ofTheServer.has(reason) || command === 'MAIL FROM' || status === 421)
    return new MailFailure('unreachable', status, reason);
  return new MailFailure(status !== null && status >= 500 ? 'refused' : 'deferred', status, reason);
}
