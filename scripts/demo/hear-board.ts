import type { CaseTime } from './case-time.js';
import { decide } from './decide.js';
import type { Stage } from './stage.js';

/** A session of the board, as its secretary sees it. */
export interface DemoSession {
  readonly id: string;
  readonly items: readonly {
    readonly id: string;
    readonly result: string | null;
    readonly certain: boolean;
    readonly recusals: readonly unknown[];
  }[];
  readonly minutes: { readonly number: string | null };
}

interface Chapter extends Stage {
  readonly id: string;
  readonly time: CaseTime;
}

/**
 * The board hears the case: one member recuses themselves and a substitute takes the seat; the third vote makes
 * the result certain. Secretary and chair sign the minutes before people leave the room.
 */
export async function hearBoard({ as, tell, id, time }: Chapter): Promise<DemoSession> {
  const secretary = as('kepala-bkpsdm');
  const day = await time.workingDay(3);
  const planned = await secretary.post<DemoSession>('sessions', {
    board: 'performance-review-board',
    at: `${day}T10:00:00+07:00`,
    place: 'Ruang Rapat Sekretaris Daerah',
    items: [{ case: id }],
  });
  tell(`${secretary.title}: mengundang Tim Penilai Kinerja untuk ${day}`);
  await time.until(day);

  const session = `sessions/${planned.id}`;
  const seats = [1, 2, 3, 4, 5, 6].map((seat) => ({ seat, present: true }));
  await secretary.post(`${session}/attendance`, { seats });
  await secretary.post(`${session}/opening`);
  const reason = 'Pernah menjadi atasan langsung yang bersangkutan';
  await as('asisten3').post(`${session}/recusals`, { item: planned.items[0]?.id, reason });
  tell(`Asisten III mengundurkan diri dari pembahasan — ${reason}; Asisten I menggantikan`);
  for (const member of ['sekda', 'inspektur', 'asisten1']) {
    await decide(as(member), id, { verdict: 'for' }, tell);
  }
  tell('Hasil sudah pasti sebelum semua anggota bersuara: disarankan');
  await secretary.post(`${session}/closing`);
  for (const signer of [secretary, as('sekda')]) await signer.post(`${session}/minutes/signature`);
  const closed = await secretary.get<DemoSession>(session);
  tell(`Berita acara ${closed.minutes.number} ditandatangani sekretaris dan ketua`);
  return closed;
}
