import type { Workforce } from '../policy/laws.js';
import type { CalendarDay } from './calendar-day.js';
import type { PersonName } from './full-name.js';
import type { Post } from './post-name.js';
import type { Region } from './region.js';
import type { Signatory } from './signature.js';

/** One person moved. */
export interface RotatedPerson extends PersonName {
  readonly nip: string;
  readonly workforce: Workforce;
  /** "III/d"; contract officers "IX" */
  readonly grade: string;
  readonly from: Post;
  readonly to: Post;
  /** Level key of the new post, e.g. `supervisor` */
  readonly level: string;
  /** Echelon of the new post, "IV.a", where it has one */
  readonly echelon?: string | null;
  readonly effectiveDate: CalendarDay;
}

/** A paper of another's, as cited; some have no number. */
export interface PaperReference {
  readonly number?: string | null;
  readonly date: CalendarDay;
}

/** The facts a rotation decree is written from. */
export interface RotationInput {
  readonly region: Region;
  readonly persons: readonly RotatedPerson[];
  /** The competent official's proposal; `office` as in "Sekretaris Daerah Kota Damai Raya" */
  readonly proposal: PaperReference & { readonly office: string };
  /** The last eligibility check, and who set an overridable requirement aside */
  readonly eligibility: {
    readonly checkedOn: CalendarDay;
    readonly override?: PaperReference & { readonly office: string };
  };
  /** Minutes of the performance review board, where one has sat; its advice binds nobody */
  readonly board?: {
    readonly number: string;
    readonly date: CalendarDay;
    readonly advice: 'for' | 'against';
  };
  /** Technical clearance of the national agency, where one was needed */
  readonly clearance?: { readonly number: string; readonly date: CalendarDay };
  /** Offices that get a copy, without the archive */
  readonly copies: readonly string[];
}

/** What signing adds. */
export interface Signing {
  readonly number: string;
  readonly on: CalendarDay;
  readonly signatory: Signatory;
  readonly initials: readonly {
    readonly office: string;
    readonly person: PersonName;
    readonly at: CalendarDay;
  }[];
  readonly chainHash: string;
}
