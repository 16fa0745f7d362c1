import type { EntryRow } from './decree.js';
import { fullName } from './full-name.js';
import type { AgendaItem, MinutesSeat } from './minutes-input.js';
import { counted } from './minutes-wording.js';
import { plainText } from './plain-text.js';

/** The case, and who took part, as rows of label and value. */
export function itemEntry(item: AgendaItem): readonly EntryRow[] {
  return [
    { label: 'Nomor berkas', value: plainText(item.caseNumber, 'number') },
    { label: 'NIP', value: plainText(item.nip, 'NIP') },
    { label: 'Jabatan sekarang', value: plainText(item.oldPost, 'post') },
    { label: 'Jabatan yang diusulkan', value: plainText(item.newPost, 'post') },
    ...(item.quorum === null ? [] : [{ label: 'Kuorum', value: itemQuorum(item.quorum) }]),
  ];
}

function itemQuorum({ base, needed, present }: NonNullable<AgendaItem['quorum']>): string {
  return `paling sedikit ${counted(needed)} dari ${counted(base)} kursi; ikut serta ${counted(present)}`;
}

const grounds = {
  declared: 'menyatakan memiliki konflik kepentingan',
  subject: 'adalah pegawai yang bersangkutan',
  'direct-superior': 'adalah atasan langsung pegawai yang bersangkutan',
  conflict: 'memiliki konflik kepentingan',
} as const;

/** Who left the room and why, who took their seat, and who presided in place of the chair. */
export function itemRecusals(item: AgendaItem, seats: readonly MinutesSeat[]): readonly string[] {
  const left = item.recusals.map(({ seat, ground, reason, substitute }) => {
    const why = reason === null ? grounds[ground] : `${grounds[ground]} (${plainText(reason, 'reason')})`;
    const after =
      substitute === null ? 'kursinya tidak diisi' : `digantikan oleh ${nameOf(seats, substitute)}`;
    return sentence(
      `${nameOf(seats, seat)} ${why}, meninggalkan ruang rapat dan tidak memberikan suara; ${after}`,
    );
  });
  const led =
    item.presiding === null
      ? []
      : [`Pembahasan acara ini dipimpin oleh ${nameOf(seats, item.presiding)} sebagai pengganti ketua.`];
  return [...left, ...led];
}

const choiceWords = { for: 'Setuju', against: 'Tidak setuju', abstained: 'Abstain' } as const;

/** A title at the end brings its own full stop. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Each vote with its reason; nothing of a secret ballot. */
export function itemVotes(
  { secret, votes }: AgendaItem,
  seats: readonly MinutesSeat[],
): readonly (readonly [string, string, string])[] {
  if (secret) return [];
  return votes.map(({ seat, inSeat, choice, reason }) => [
    seat === inSeat
      ? nameOf(seats, seat)
      : `${nameOf(seats, seat)} (mengisi kursi ${officeOf(seats, inSeat)})`,
    choiceWords[choice],
    reason === null ? '–' : plainText(reason, 'reason'),
  ]);
}

/** What came of it, in a sentence. */
export function itemResult(item: AgendaItem): string {
  const { state, result, count, certain, secret } = item;
  if (state === 'postponed')
    return 'Tidak diputus karena kuorum tidak terpenuhi; dibahas pada rapat berikutnya.';
  if (state === 'cancelled' || result === null)
    return 'Tidak diputus karena berkas ditarik dari acara rapat.';
  const votes = `setuju ${count.for}, tidak setuju ${count.against}, abstain ${count.abstained}`;
  const ballot = secret ? 'pemungutan suara secara rahasia' : 'pemungutan suara';
  const tie = count.for === count.against ? ' dan suara pimpinan rapat yang menentukan' : '';
  const advice = result === 'advised-for' ? 'menyarankan' : 'tidak menyarankan';
  const early = certain ? ' Pemungutan suara berakhir setelah hasilnya tidak mungkin berubah lagi.' : '';
  return (
    sentence(`Berdasarkan ${ballot} (${votes})${tie}, tim ${advice} usulan ini${grounded(item)}`) + early
  );
}

/** The reasons of those who carried the result, each once; a secret ballot has none. */
function grounded({ secret, votes, result }: AgendaItem): string {
  const carried = result === 'advised-for' ? 'for' : 'against';
  const reasons = votes.flatMap(({ choice, reason }) =>
    choice === carried && reason !== null ? [plainText(reason, 'reason')] : [],
  );
  if (secret || reasons.length === 0) return '';
  return ` dengan alasan: ${[...new Set(reasons)].join('; ')}`;
}

function officeOf(seats: readonly MinutesSeat[], number: number): string {
  const seat = seats.find((each) => each.number === number);
  return seat ? plainText(seat.office, 'office') : String(number);
}

function nameOf(seats: readonly MinutesSeat[], number: number): string {
  const seat = seats.find((each) => each.number === number);
  if (!seat) return `kursi ${number}`;
  return seat.person === null ? plainText(seat.office, 'office') : fullName(seat.person);
}
