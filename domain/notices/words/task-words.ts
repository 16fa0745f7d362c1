import { daysWords } from '../../flow/term-words.js';
import type { Text } from '../../text.js';
import { dayWords } from '../day-words.js';
import type { TaskNotice } from '../notice.js';
import type { NoticeWords } from './words.js';

type Of<Kind extends TaskNotice['kind']> = Extract<TaskNotice, { readonly kind: Kind }>;
type Words = Pick<NoticeWords, 'subject' | 'sentences'>;

/** Something waits for the reader. */
export function assignedWords({ about, as, task, asked, escalates }: Of<'assigned'>): Words {
  const until = task.due === null ? null : dayWords(task.due.day);
  return {
    subject: titled({ id: 'Menunggu Anda', en: 'Waiting for you' }, about),
    sentences: [
      {
        id: `Berkas ini menunggu ${asked.id} Anda sebagai ${as.id}${until ? ` sampai ${until.id}` : ''}.`,
        en: `This case waits for your ${asked.en} as ${as.en}${until ? ` until ${until.en}` : ''}.`,
      },
      escalates === null
        ? { id: 'Berkas menunggu sampai Anda bertindak.', en: 'The case waits until you act.' }
        : {
            id: `Bila tidak diputus, ${escalates.to} diberi tahu pada ${dayWords(escalates.on).id}.`,
            en: `If nothing is done, ${escalates.to} is told on ${dayWords(escalates.on).en}.`,
          },
    ],
  };
}

/** The due date comes near. */
export function reminderWords({ about, as, task, asked, left }: Of<'reminder'>): Words {
  const due = task.due === null ? null : dayWords(task.due.day);
  return {
    subject: {
      id: `Pengingat: ${about.process.id} ${about.subject}${due ? `, tenggat ${due.id}` : ''}`,
      en: `Reminder: ${about.process.en} ${about.subject}${due ? `, due ${due.en}` : ''}`,
    },
    sentences: [
      leftWords(left, task.due?.time ?? null),
      {
        id: `Berkas ini menunggu ${asked.id} Anda sebagai ${as.id}.`,
        en: `This case waits for your ${asked.en} as ${as.en}.`,
      },
    ],
  };
}

/** The due date has passed. */
export function overdueWords({ about, task, late }: Of<'overdue'>): Words {
  const due = task.due === null ? null : dayWords(task.due.day);
  const days = late === null || late < 1 ? null : daysWords(late);
  return {
    subject: titled({ id: 'Terlambat', en: 'Overdue' }, about),
    sentences: [
      {
        id: `Tenggat${due ? ` ${due.id}` : ''} telah lewat${days ? ` ${days.id}` : ''}.`,
        en: `The due date${due ? `, ${due.en},` : ''} passed${days ? ` ${days.en} ago` : ''}.`,
      },
      { id: 'Berkas tetap menunggu Anda.', en: 'The case still waits for you.' },
    ],
  };
}

/** Another office is late; the reader may look, and not decide. */
export function escalatedWords({ about, task, office, to }: Of<'escalated'>): Words {
  const since = dayWords(task.since);
  const role =
    to === 'superior'
      ? { id: 'atasan', en: 'the superior' }
      : { id: 'pengelola kepegawaian', en: 'the HR agency' };
  return {
    subject: {
      id: `Eskalasi: ${about.process.id} ${about.subject} pada ${office}`,
      en: `Escalated: ${about.process.en} ${about.subject}, with ${office}`,
    },
    sentences: [
      {
        id: `Berkas ini belum diputus oleh ${office} sejak ${since.id}.`,
        en: `${office} has not decided since ${since.en}.`,
      },
      {
        id: `Anda menerima pemberitahuan ini sebagai ${role.id}; wewenang memutus tidak beralih.`,
        en: `You are told as ${role.en}; the power to decide has not moved.`,
      },
    ],
  };
}

/** The proposal has come back. */
export function returnedWords({ about, task, office, reason }: Of<'returned'>): Words {
  const due = task.due === null ? null : dayWords(task.due.day);
  return {
    subject: titled({ id: 'Dikembalikan', en: 'Returned' }, about),
    sentences: [
      {
        id: `${office} mengembalikan berkas${reason === null ? '' : ` dengan alasan: ${reason}`}.`,
        en: `${office} returned the case${reason === null ? '' : `: ${reason}`}.`,
      },
      {
        id: `Perbaiki${due ? ` paling lambat ${due.id}` : ' dan kirim kembali'}.`,
        en: `Please mend it${due ? ` by ${due.en}` : ' and send it again'}.`,
      },
    ],
  };
}

/** The calendar has changed, and there is less time than was said. */
export function dueEarlierWords({ about, task, before, left }: Of<'due-earlier'>): Words {
  const due = task.due === null ? null : dayWords(task.due.day);
  const was = before === null ? null : dayWords(before);
  return {
    subject: {
      id: `Tenggat maju: ${about.process.id} ${about.subject}${due ? `, kini ${due.id}` : ''}`,
      en: `Due earlier: ${about.process.en} ${about.subject}${due ? `, now ${due.en}` : ''}`,
    },
    sentences: [
      {
        id: `Kalender hari kerja berubah; tenggat Anda maju${was ? ` dari ${was.id}` : ''}${due ? ` menjadi ${due.id}` : ''}.`,
        en: `The calendar of working days has changed; your due date moves${was ? ` from ${was.en}` : ''}${due ? ` to ${due.en}` : ''}.`,
      },
      leftWords(left, task.due?.time ?? null),
    ],
  };
}

/** HR is told that nobody can act. */
export function noAuthorityWords({ about, office, why }: Of<'no-authority'>): Words {
  return {
    subject: {
      id: `Tanpa pejabat: ${about.process.id} ${about.subject} pada ${office}`,
      en: `Nobody can act: ${about.process.en} ${about.subject}, with ${office}`,
    },
    sentences: [
      why === 'vacant'
        ? {
            id: `Tidak ada pejabat yang berwenang bertindak sebagai ${office}.`,
            en: `There is nobody with the authority to act as ${office}.`,
          }
        : {
            id: `Semua yang berwenang sebagai ${office} memiliki konflik kepentingan dalam berkas ini.`,
            en: `Everybody with the authority to act as ${office} has a conflict of interest in this case.`,
          },
      {
        id: 'Berkas menunggu sampai ada pejabat yang ditunjuk.',
        en: 'The case waits until an official is named.',
      },
    ],
  };
}

function titled(what: Text, { process, subject }: TaskNotice['about']): Text {
  return { id: `${what.id}: ${process.id} ${subject}`, en: `${what.en}: ${process.en} ${subject}` };
}

/** How much time is left. @param left working days; null where they cannot be counted */
function leftWords(left: number | null, time: string | null): Text {
  if (left === null)
    return {
      id: 'Sisa hari kerja belum dapat dihitung: kalender belum dimuat.',
      en: 'The working days left cannot be counted: the calendar is not loaded.',
    };
  if (left > 0) return { id: `Tinggal ${daysWords(left).id}.`, en: `${daysWords(left).en} left.` };
  if (left < 0) return { id: 'Tenggatnya telah lewat.', en: 'The due date has passed.' };
  return {
    id: `Tenggatnya hari ini${time ? ` pukul ${time}` : ''}.`,
    en: `It is due today${time ? ` at ${time}` : ''}.`,
  };
}
