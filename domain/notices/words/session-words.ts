import { dayWords } from '../day-words.js';
import type { SessionNotice } from '../notice.js';
import type { NoticeWords } from './words.js';

/** A member is invited to a session. */
export function invitedWords({ as, session }: SessionNotice): Pick<NoticeWords, 'subject' | 'sentences'> {
  const { board, at, place, items } = session;
  const day = dayWords(at.day);
  return {
    subject: {
      id: `Undangan rapat: ${board.id}, ${day.id}`,
      en: `Invitation: ${board.en}, ${day.en}`,
    },
    sentences: [
      {
        id: `Anda diundang sebagai ${as.id} pada rapat ${board.id}, ${day.id} pukul ${at.time}, di ${place}.`,
        en: `You are invited as ${as.en} to the session of the ${board.en} on ${day.en} at ${at.time}, in ${place}.`,
      },
      {
        id: `Acara: ${items} berkas.`,
        en: `On the agenda: ${items === 1 ? '1 case' : `${items} cases`}.`,
      },
    ],
  };
}
