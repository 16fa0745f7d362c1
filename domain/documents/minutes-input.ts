import type { Advice, Choice, SeatRole } from '../board/session.js';
import type { Count } from '../board/standing.js';
import type { CalendarDay } from './calendar-day.js';
import type { PersonName } from './full-name.js';
import type { Region } from './region.js';

/** A seat of the board, and who sat there. */
export interface MinutesSeat {
  readonly number: number;
  readonly role: SeatRole;
  /** "Inspektur Daerah" */
  readonly office: string;
  readonly person: PersonName | null;
  readonly capacity: 'holder' | 'plt' | 'plh';
  readonly attended: boolean;
}

/** One case on the agenda, and what came of it. */
export interface AgendaItem {
  readonly caseNumber: string;
  /** "usulan mutasi jabatan Budi Santoso, S.E." */
  readonly subject: string;
  readonly nip: string;
  readonly oldPost: string;
  readonly newPost: string;
  /** What lay before the board: checks and opinions, each a sentence. */
  readonly considered: readonly string[];
  readonly recusals: readonly {
    readonly seat: number;
    readonly ground: 'declared' | 'subject' | 'direct-superior' | 'conflict';
    readonly reason: string | null;
    /** Seat of the substitute who voted in their place. */
    readonly substitute: number | null;
  }[];
  /** Seat of whoever presided in place of the chair. */
  readonly presiding: number | null;
  readonly secret: boolean;
  readonly votes: readonly {
    readonly seat: number;
    /** The seat that it fills: its own, or that of a member who was not there. */
    readonly inSeat: number;
    readonly choice: Choice;
    readonly reason: string | null;
  }[];
  readonly count: Count;
  /** Seats that counted, how many had to take part and how many did; null where it came to no vote. */
  readonly quorum: { readonly base: number; readonly needed: number; readonly present: number } | null;
  readonly state: 'decided' | 'postponed' | 'cancelled';
  readonly result: Advice | null;
  readonly certain: boolean;
}

/** The facts that minutes are written from. */
export interface MinutesInput {
  readonly region: Region;
  /** "Tim Penilai Kinerja PNS" */
  readonly board: string;
  readonly invitation: { readonly number: string; readonly date: CalendarDay };
  readonly day: CalendarDay;
  /** Local time, "09.00 WIB" */
  readonly time: string;
  readonly closed: { readonly day: CalendarDay; readonly time: string };
  readonly place: string;
  /** The session was opened: it found its quorum. */
  readonly opened: boolean;
  readonly members: number;
  readonly quorum: number;
  readonly seats: readonly MinutesSeat[];
  readonly items: readonly AgendaItem[];
}
