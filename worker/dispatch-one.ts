import type { Database } from '../store/database.js';
import { giveCopies, markSent, type NoticeCopy } from '../store/notices/copies.js';
import { type Claimed, putOff, settleNotifications, stillStands } from '../store/notices/outbox.js';
import type { NotificationReading } from '../store/notices/read-notifications.js';
import { readersOf } from '../store/notices/readers.js';
import { refuseMail } from '../store/notices/refuse-mail.js';
import { isMailbox } from './mail/address.js';
import { type Mailer, MailFailure } from './mail/mailer.js';
import { type Letterhead, writeLetter } from './mail/write-letter.js';

/** One notification in the hands of a dispatcher. */
export interface Dispatch {
  readonly db: Database;
  readonly dispatcher: string;
  readonly claimed: Claimed;
  /** As it stood when it was claimed. */
  readonly reading: NotificationReading;
  /** `silent`: the mail server takes none at the moment; null: there is none. */
  readonly mailer: Mailer | 'silent' | null;
  readonly letterhead: Letterhead;
  /** The world's time. */
  readonly clock: () => number;
  /** The time of the cases. */
  readonly now: () => number;
}

const shortestDelay = 30_000;
const longestDelay = 60 * 60_000;

/**
 * Works out who reads a notification now, gives them their copies and mails them. Done again after a failure it goes
 * on where it was.
 *
 * @returns whether a mail server has taken a mail
 * @throws {MailFailure} after it has been put off
 */
export async function dispatchOne(dispatch: Dispatch): Promise<boolean> {
  const { db, dispatcher, claimed, reading, mailer, clock, now } = dispatch;
  const giveBack = () =>
    putOff(db.rows, claimed.id, dispatcher, { until: null, why: null, failed: false }).then(() => false);
  const settle = (state: 'done' | 'obsolete', why: string | null) =>
    settleNotifications(db.rows, dispatcher, [{ id: claimed.id, state, why }], now());

  const readers = readersOf(reading, now());
  if (readers.length === 0) return settle('obsolete', 'nobody-acts').then(() => false);

  const copies = await giveCopies(db.rows, reading, readers, { mailing: mailer !== null, now: now() });
  const waiting = copies.filter(({ mail }) => mail === 'pending');
  if (mailer === null || waiting.length === 0) return settle('done', null).then(() => false);
  if (mailer === 'silent') return giveBack();
  // As it was judged: what was decided since is given back, and dropped at the next claim.
  const task = claimed.standing.task?.state ?? null;
  const failures: MailFailure[] = [];
  for (const copy of waiting) {
    if (!(await stillStands(db.rows, claimed.id, { dispatcher, now: clock(), task }))) return giveBack();
    const failure = await mailTo(dispatch, mailer, reading, copy);
    if (failure) failures.push(failure);
    if (failure?.kind === 'unreachable') break;
  }
  const [first] = failures;
  if (!first) return settle('done', null).then(() => true);
  // Where the server is away nobody's turn is lost: the dispatcher waits, not the notification.
  const failed = failures.every(({ kind }) => kind === 'deferred');
  const until = failed ? clock() + delayAfter(claimed.attempts) : null;
  await putOff(db.rows, claimed.id, dispatcher, { until, why: null, failed });
  throw failures.find(({ kind }) => kind === 'unreachable') ?? first;
}

/** How long a notification waits that has been put off so often. */
export function delayAfter(attempts: number): number {
  return Math.min(shortestDelay * 2 ** Math.min(attempts, 20), longestDelay);
}

/** Mails one reader. @returns why it is to be tried again; undefined when it need not be */
async function mailTo(
  { db, letterhead, now }: Dispatch,
  mailer: Mailer,
  reading: NotificationReading,
  copy: NoticeCopy,
): Promise<MailFailure | undefined> {
  const { record } = reading;
  const { email } = copy;
  if (email === null || !isMailbox(email)) {
    const code = email === null ? 'MAIL_ADDRESS_MISSING' : 'MAIL_ADDRESS_INVALID';
    await refuseMail(db, record, copy, { code, status: null }, now());
    return undefined;
  }
  try {
    await mailer.send(writeLetter(reading, { ...copy, email }, letterhead, now()));
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    if (error.kind !== 'refused') return error;
    await refuseMail(db, record, copy, { code: 'MAIL_REFUSED', status: error.status }, now());
    return undefined;
  }
  await markSent(db.rows, copy.id, now());
  return undefined;
}
