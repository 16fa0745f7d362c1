import type { Logger } from 'pino';
import type { Pace } from '../domain/calendar/pace.js';
import { systemClock } from '../settings/clock.js';
import { pageOrigin } from '../settings/page-origin.js';
import type { Settings } from '../settings/settings.js';
import type { Database } from '../store/database.js';
import { type Dispatcher, startDispatcher } from './dispatcher.js';
import { errorFacts } from './log.js';
import { MailFailure } from './mail/mailer.js';
import { smtpMailer } from './mail/smtp-mailer.js';

/** Mails under way at once, each over a connection of its own. */
const connections = 4;

export interface OpenDispatcherOptions {
  readonly db: Database;
  readonly settings: Settings;
  readonly pace: Pace;
  readonly log: Logger;
  /** Told of each notification that is to be tried again. */
  readonly onFailed?: () => void;
}

/** The worker's dispatcher, with the mail server that its settings name. */
export function openDispatcher({ db, settings, pace, log, onFailed }: OpenDispatcherOptions): Dispatcher {
  const { smtpUrl, mailFrom } = settings;
  const mailer =
    smtpUrl === undefined || mailFrom === undefined
      ? null
      : smtpMailer({ url: smtpUrl, from: mailFrom, connections });
  if (mailer === null)
    log.warn('SMTP_URL is not set: notices are in the list of the page alone, no mail is sent');
  const address = mailFrom?.address ?? 'jenjang@localhost';
  return startDispatcher({
    db,
    mailer,
    letterhead: { origin: pageOrigin(settings), domain: address.slice(address.lastIndexOf('@') + 1) },
    clock: systemClock,
    pace,
    concurrency: connections,
    onError: (notification, error) => {
      onFailed?.();
      log.warn({ notification, error: factsOf(error) }, 'notice not dispatched');
    },
  });
}

/** What the mail server said with its number alone: its words can name people. */
function factsOf(error: unknown): object {
  if (!(error instanceof MailFailure)) return errorFacts(error);
  const { kind, status, reason } = error;
  return { kind, status, reason };
}
