import { oneLine } from '../one-line.js';
import type { Text } from '../text.js';
import { dayWords } from './day-words.js';
import type { AboutTask, Notice } from './notice.js';
import {
  calendarEndsWords,
  decidedWords,
  decreeWords,
  resumedWords,
  suspendedWords,
} from './words/case-words.js';
import { invitedWords } from './words/session-words.js';
import {
  assignedWords,
  dueEarlierWords,
  escalatedWords,
  noAuthorityWords,
  overdueWords,
  reminderWords,
  returnedWords,
} from './words/task-words.js';
import type { NoticeLine, NoticeWords } from './words/words.js';

/**
 * What a notice says: a subject, two sentences, and the facts below them. Each is one line, whatever the names
 * in it hold.
 *
 * @throws Refusal DAY_INVALID
 */
export function wordsOf(notice: Notice): NoticeWords {
  const { subject, sentences } = sentencesOf(notice);
  const [first, second] = sentences;
  return {
    subject: plain(subject),
    sentences: [plain(first), plain(second)],
    lines: linesOf(notice).map(({ label, value }) => ({ label, value: plain(value) })),
  };
}

function plain({ id, en }: Text): Text {
  return { id: oneLine(id), en: oneLine(en) };
}

function sentencesOf(notice: Notice): Pick<NoticeWords, 'subject' | 'sentences'> {
  switch (notice.kind) {
    case 'assigned':
      return assignedWords(notice);
    case 'reminder':
      return reminderWords(notice);
    case 'overdue':
      return overdueWords(notice);
    case 'escalated':
      return escalatedWords(notice);
    case 'returned':
      return returnedWords(notice);
    case 'due-earlier':
      return dueEarlierWords(notice);
    case 'no-authority':
      return noAuthorityWords(notice);
    case 'decided':
      return decidedWords(notice);
    case 'decree-issued':
      return decreeWords(notice);
    case 'suspended':
      return suspendedWords(notice);
    case 'resumed':
      return resumedWords(notice);
    case 'calendar-ends':
      return calendarEndsWords(notice);
    case 'invited':
      return invitedWords(notice);
  }
}

function linesOf(notice: Notice): readonly NoticeLine[] {
  const { about } = notice;
  const number = line({ id: 'Berkas', en: 'Case' }, same(about.number));
  const who = line({ id: 'Pegawai', en: 'Employee' }, same(about.subject));
  if ('session' in notice) {
    const { at, place, invitation } = notice.session;
    const day = dayWords(at.day);
    return [
      line({ id: 'Surat undangan', en: 'Letter of invitation' }, same(invitation)),
      line({ id: 'Waktu', en: 'Time' }, { id: `${day.id}, ${at.time}`, en: `${day.en}, ${at.time}` }),
      line({ id: 'Tempat', en: 'Place' }, same(place)),
    ];
  }
  if ('task' in notice) return [number, who, ...taskLines(notice.task)];
  return [number, who, line({ id: 'Diusulkan', en: 'Proposed' }, dayWords(about.since))];
}

function taskLines({ step, since, due }: AboutTask): readonly NoticeLine[] {
  const lines = [
    line({ id: 'Langkah', en: 'Step' }, step),
    line({ id: 'Menunggu sejak', en: 'Waiting since' }, dayWords(since)),
  ];
  if (due === null) return lines;
  const day = dayWords(due.day);
  const moment = { id: `${day.id}, ${due.time}`, en: `${day.en}, ${due.time}` };
  return [...lines, line({ id: 'Tenggat', en: 'Due' }, moment)];
}

function line(label: Text, value: Text): NoticeLine {
  return { label, value };
}

/** What is called the same in both languages: names and numbers. */
function same(value: string): Text {
  return { id: value, en: value };
}
