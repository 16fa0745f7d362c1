import { calendarFile } from '../../domain/notices/calendar-entry.js';
import { wordsOf } from '../../domain/notices/words-of.js';
import type { NoticeCopy } from '../../store/notices/copies.js';
import { describe } from '../../store/notices/describe.js';
import type { NotificationReading } from '../../store/notices/read-notifications.js';
import type { Letter } from './letter.js';
import { htmlSheet, textSheet } from './sheet.js';

/** Where readers find the page, and in whose name mail goes out. */
export interface Letterhead {
  /** 'https://jenjang.city.example' */
  readonly origin: string;
  /** The part of an address after the @: for the ids of mails. */
  readonly domain: string;
}

/** A notice as the mail that its reader gets, in their language. @param now in the time of the cases */
export function writeLetter(
  reading: NotificationReading,
  copy: NoticeCopy & { readonly email: string },
  { origin, domain }: Letterhead,
  now: number,
): Letter {
  const { record } = reading;
  const { language } = copy;
  const notice = describe(reading, copy, now);
  const words = wordsOf(notice);
  const url = `${origin}${pathOf(reading)}`;
  const sheet = { words, language, url, as: notice.as };
  return {
    messageId: `${copy.id}@${domain}`,
    thread: `case-${record.case.id}@${domain}`,
    to: { name: copy.name, address: copy.email },
    language,
    subject: words.subject[language],
    text: textSheet(sheet),
    html: htmlSheet(sheet),
    ...('session' in notice &&
      record.session && {
        appointment: calendarFile({
          uid: `session-${record.session.id}@${domain}`,
          at: Date.parse(record.session.at),
          stamp: Date.parse(record.at),
          title: notice.session.board[language],
          place: notice.session.place,
          url,
        }),
      }),
  };
}

/** The page that shows it. It decides nothing by being opened. */
function pathOf({ record }: NotificationReading): string {
  if (record.session) return `/sessions/${record.session.id}`;
  // Of an alarm that was raised before HR had a task about it, there is the case alone.
  const isTheirs = record.kind !== 'no-authority' || record.task?.missing;
  return record.task !== null && isTheirs ? `/tasks/${record.task.id}` : `/cases/${record.case.id}`;
}
