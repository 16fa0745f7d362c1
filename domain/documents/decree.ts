import type { CalendarDay } from './calendar-day.js';
import type { SignatureBlock } from './signature.js';

/** One person of a decree, in the words that are printed. */
export interface DecreePerson {
  readonly name: string;
  readonly nip: string;
  /** Rank and grade in words, "Penata Tingkat I (III/d)" */
  readonly rank: string;
  readonly oldPost: string;
  readonly newPost: string;
  /** "Jabatan Pengawas (Eselon IV.a)" */
  readonly level: string;
  readonly effectiveDate: CalendarDay;
}

/** A label and what stands behind its colon. */
export interface EntryRow {
  readonly label: string;
  readonly value: string;
}

/** KESATU, KEDUA …: the text, and the person's entry under it where the decree is about one. */
export interface Disposition {
  readonly label: string;
  readonly text: string;
  readonly entry: readonly EntryRow[];
}

/** The list behind a decree about several persons. */
export interface Annex {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is fixed before anybody signs: a draft has nothing else. Every text is printed as it stands. */
export interface DecreeDraft {
  /** "WALI KOTA DAMAI RAYA" */
  readonly head: string;
  /** "PEMERINTAH KOTA DAMAI RAYA" */
  readonly government: string;
  /** "Kota Damai Raya" */
  readonly region: string;
  readonly place: string;
  readonly emblem: string | null;
  readonly classification: string;
  /** In capitals, without a full stop */
  readonly subject: string;
  readonly grounds: readonly string[];
  readonly laws: readonly string[];
  readonly noted: readonly string[];
  /** What the persons are called together, "Pegawai Negeri Sipil" */
  readonly workforce: string;
  readonly persons: readonly DecreePerson[];
  readonly dispositions: readonly Disposition[];
  readonly annex: Annex | null;
  readonly copies: readonly string[];
}

/** One initial (paraf), in the order given. */
export interface Initial {
  readonly office: string;
  readonly name: string;
  readonly at: CalendarDay;
}

/** What the signature covers. */
export interface SignedDecree extends DecreeDraft {
  readonly number: string;
  readonly signedOn: CalendarDay;
  readonly signature: SignatureBlock;
  readonly initials: readonly Initial[];
  /** Head of the case's event chain when it was signed, in hexadecimal */
  readonly chainHash: string;
}

export interface Verification {
  readonly code: string;
  readonly url: string;
}

/** The canonical data of a decree. */
export interface DecreeData extends SignedDecree {
  readonly verification: Verification;
}

/** The canonical data of an excerpt (petikan): one person, certified true; initials stay with the archive. */
export interface ExcerptData extends Omit<DecreeData, 'initials' | 'annex'> {
  readonly certifier: SignatureBlock;
}
