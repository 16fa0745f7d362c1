import type { SeatRole } from '../board/session.js';
import { weekday } from '../calendar/day.js';
import { dateInWords } from './date-in-words.js';
import { longDate } from './long-date.js';
import type { MinutesInput } from './minutes-input.js';
import { numberInWords } from './number-in-words.js';
import { plainText } from './plain-text.js';

const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** "Pada hari ini Kamis, tanggal lima bulan November tahun dua ribu dua puluh enam …" */
export function openingSentence(input: MinutesInput): string {
  const { day, time, place, board, region, invitation } = input;
  const held = input.opened ? 'telah dilaksanakan' : 'telah diselenggarakan, tanpa dapat dibuka,';
  const when = `hari ini ${weekdays[weekday(day)]}, tanggal ${dateInWords(day)} (${longDate(day)}), pukul ${plainText(time, 'time')}`;
  return `Pada ${when}, bertempat di ${plainText(place, 'place')}, ${held} rapat ${plainText(board, 'board')} ${plainText(region.government, 'government')} berdasarkan undangan Nomor ${plainText(invitation.number, 'number')} tanggal ${longDate(invitation.date)}.`;
}

/** How many were there, and whether that was enough. */
export function quorumSentence({ members, quorum, seats, opened }: MinutesInput): string {
  const attended = seats.filter((seat) => seat.attended).length;
  const met = opened ? 'terpenuhi' : 'tidak terpenuhi';
  return `Tim beranggotakan ${counted(members)} orang; yang hadir, termasuk anggota cadangan, ${counted(attended)} orang. Kuorum paling sedikit ${counted(quorum)} orang, termasuk ketua atau anggota yang ditunjuk memimpin, ${met}.`;
}

/** When it ended; the day only where it is another. */
export function closingSentence({ day, closed }: MinutesInput): string {
  const on = closed.day === day ? '' : ` tanggal ${longDate(closed.day)}`;
  return `Rapat ditutup${on} pukul ${plainText(closed.time, 'time')}.`;
}

/** What a role on the board is called. */
export function roleName(role: SeatRole): string {
  return { chair: 'Ketua', secretary: 'Sekretaris', member: 'Anggota', substitute: 'Cadangan' }[role];
}

/** "5 (lima)" */
export function counted(count: number): string {
  return `${count} (${numberInWords(count)})`;
}
