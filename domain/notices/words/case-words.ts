import { daysWords } from '../../flow/term-words.js';
import type { Text } from '../../text.js';
import { dayWords } from '../day-words.js';
import type { CaseNotice, Outcome } from '../notice.js';
import type { NoticeWords } from './words.js';

type Of<Kind extends CaseNotice['kind']> = Extract<CaseNotice, { readonly kind: Kind }>;
type Words = Pick<NoticeWords, 'subject' | 'sentences'>;

/** Something has been decided of the case, or it has ended. */
export function decidedWords({ about, outcome, on, next }: Of<'decided'>): Words {
  if (outcome.how === 'completed') return completedWords(about, outcome, dayWords(on));
  return {
    subject: titled({ id: 'Keputusan', en: 'Decided' }, about),
    sentences: [outcomeWords(outcome, dayWords(on)), { id: `${next.id}.`, en: `${next.en}.` }],
  };
}

type Completed = Extract<Outcome, { readonly how: 'completed' }>;

function completedWords(about: CaseNotice['about'], { approval }: Completed, on: Text): Words {
  const decided = approval === null ? null : dayWords(approval.on);
  return {
    subject: titled({ id: 'Selesai', en: 'Completed' }, about),
    sentences: [
      { id: `Berkas ini selesai pada ${on.id}.`, en: `The case was completed on ${on.en}.` },
      approval === null || decided === null
        ? { id: 'Tidak ada langkah berikutnya.', en: 'There is no next step.' }
        : {
            id: `${approval.office} menyetujui usulannya pada ${decided.id}.`,
            en: `${approval.office} approved the proposal on ${decided.en}.`,
          },
    ],
  };
}

function outcomeWords(outcome: Exclude<Outcome, Completed>, on: Text): Text {
  switch (outcome.how) {
    case 'approved':
      return {
        id: `${outcome.office} telah menyetujui usulan ini pada ${on.id}.`,
        en: `${outcome.office} has approved the proposal on ${on.en}.`,
      };
    case 'rejected':
      return {
        id: `${outcome.office} telah menolak usulan ini pada ${on.id}.`,
        en: `${outcome.office} has rejected the proposal on ${on.en}.`,
      };
    case 'withdrawn':
      return {
        id: `${outcome.office} telah menarik usulan ini pada ${on.id}.`,
        en: `${outcome.office} has withdrawn the proposal on ${on.en}.`,
      };
    case 'cancelled': {
      const { reason } = outcome;
      return {
        id: `BKPSDM membatalkan berkas ini pada ${on.id}${reason === null ? '' : ` dengan alasan: ${reason}`}.`,
        en: `HR cancelled the case on ${on.en}${reason === null ? '' : `: ${reason}`}.`,
      };
    }
    case 'not-eligible':
      return {
        id: `Usulan ini berakhir pada ${on.id} karena ada syarat yang tidak terpenuhi.`,
        en: `The proposal ended on ${on.en}, for a requirement is not met.`,
      };
  }
}

/** The decree is signed. */
export function decreeWords({ about, decree, effective, objection }: Of<'decree-issued'>): Words {
  const from = effective === null ? null : dayWords(effective);
  const days = daysWords(objection);
  return {
    subject: { id: `SK terbit: ${decree ?? about.number}`, en: `Decree issued: ${decree ?? about.number}` },
    sentences: [
      {
        id: `Keputusan telah ditandatangani${from ? ` dan berlaku mulai ${from.id}` : ''}.`,
        en: `It is signed${from ? ` and takes effect on ${from.en}` : ''}.`,
      },
      {
        id: `Keberatan dapat diajukan dalam ${days.id}.`,
        en: `Objections are open for ${days.en}.`,
      },
    ],
  };
}

/** HR has stopped the clock. */
export function suspendedWords({ about, on, reason }: Of<'suspended'>): Words {
  const day = dayWords(on);
  return {
    subject: titled({ id: 'Ditangguhkan', en: 'Suspended' }, about),
    sentences: [
      {
        id: `BKPSDM menangguhkan berkas ini pada ${day.id}${reason === null ? '' : ` dengan alasan: ${reason}`}.`,
        en: `HR suspended the case on ${day.en}${reason === null ? '' : `: ${reason}`}.`,
      },
      {
        id: 'Tenggat berhenti berjalan sampai berkas dilanjutkan.',
        en: 'No time runs until it is resumed.',
      },
    ],
  };
}

/** It goes on. */
export function resumedWords({ about, on, next }: Of<'resumed'>): Words {
  const day = dayWords(on);
  return {
    subject: titled({ id: 'Dilanjutkan', en: 'Resumed' }, about),
    sentences: [
      { id: `BKPSDM melanjutkan berkas ini pada ${day.id}.`, en: `HR resumed the case on ${day.en}.` },
      { id: `${next.id}.`, en: `${next.en}.` },
    ],
  };
}

/** HR is told that a deadline lies beyond the loaded calendar. */
export function calendarEndsWords({ about, until }: Of<'calendar-ends'>): Words {
  const day = dayWords(until);
  return {
    subject: titled({ id: 'Kalender habis', en: 'Calendar ends' }, about),
    sentences: [
      {
        id: `Hari libur hanya diketahui sampai ${day.id}, sehingga tenggat berkas ini tidak dapat dihitung.`,
        en: `Days off are known until ${day.en} only, so that a deadline of this case cannot be counted.`,
      },
      {
        id: 'Muat kalender tahun berikutnya; berkas berjalan lagi dengan sendirinya.',
        en: 'Load the calendar of the next year, and the case goes on by itself.',
      },
    ],
  };
}

function titled(what: Text, { process, subject }: CaseNotice['about']): Text {
  return { id: `${what.id}: ${process.id} ${subject}`, en: `${what.en}: ${process.en} ${subject}` };
}
