import { canonicalJson } from '../audit/canonical.js';
import type { CalendarDay } from './calendar-day.js';
import type { EntryRow, Verification } from './decree.js';
import { fullName } from './full-name.js';
import { longDate } from './long-date.js';
import type { AgendaItem, MinutesInput, MinutesSeat } from './minutes-input.js';
import { itemEntry, itemRecusals, itemResult, itemVotes } from './minutes-item.js';
import { closingSentence, openingSentence, quorumSentence, roleName } from './minutes-wording.js';
import { plainText } from './plain-text.js';
import type { Seal } from './seal.js';
import { type Signatory, type SignatureBlock, signatureBlock } from './signature.js';
import { templateRevisions } from './templates.js';
import { verificationCode } from './verification-code.js';

/** One member as the list of those invited shows them. */
export interface AttendanceRow {
  readonly name: string;
  readonly office: string;
  readonly role: string;
  readonly note: string;
}

/** Whether somebody who was there signed, or why not. */
export interface SignatureRow {
  readonly name: string;
  readonly role: string;
  readonly note: string;
}

/** One item as it is printed. */
export interface MinutesItem {
  readonly title: string;
  readonly entry: readonly EntryRow[];
  readonly considered: readonly string[];
  readonly recusals: readonly string[];
  /** Name, choice and reason of each; empty for a secret ballot. */
  readonly votes: readonly (readonly [name: string, choice: string, reason: string])[];
  readonly result: string;
}

/** What the signatures cover. */
export interface SignedMinutes {
  /** "PEMERINTAH KOTA DAMAI RAYA" */
  readonly head: string;
  readonly government: string;
  readonly region: string;
  readonly place: string;
  readonly emblem: string | null;
  /** "TIM PENILAI KINERJA PNS" */
  readonly board: string;
  readonly number: string;
  readonly opening: string;
  readonly attendance: readonly AttendanceRow[];
  readonly quorum: string;
  readonly items: readonly MinutesItem[];
  /** "Rapat ditutup pukul 11.30 WIB." */
  readonly closing: string;
  /** Everybody who was there, and whether they signed. */
  readonly signatures: readonly SignatureRow[];
  readonly signedOn: CalendarDay;
  /** Of whoever presided. */
  readonly signature: SignatureBlock;
  readonly secretary: SignatureBlock;
  /** Head of the session's event chain when it was signed, in hexadecimal */
  readonly chainHash: string;
  /** Offices that get a copy: none, the minutes stay with the board */
  readonly copies: readonly string[];
}

/** The canonical data of a board's minutes (berita acara). */
export interface MinutesData extends SignedMinutes {
  readonly verification: Verification;
}

/** What signing adds. */
export interface MinutesSigning {
  readonly number: string;
  readonly on: CalendarDay;
  readonly secretary: Signatory;
  readonly chair: Signatory;
  /** What the members that were there have said, secretary and presider included. */
  readonly signatures: readonly {
    readonly seat: number;
    readonly on: CalendarDay;
    /** Why they would not sign. */
    readonly refused: string | null;
  }[];
  readonly chainHash: string;
}

/**
 * The minutes of a board's session, signed by its secretary and by whoever presided.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING, DAY_INVALID, GRADE_UNKNOWN
 */
export function boardMinutes(input: MinutesInput, signing: MinutesSigning, seal: Seal): MinutesData {
  const { region } = input;
  const government = plainText(region.government, 'government').toUpperCase();
  const signed = {
    head: government,
    government,
    region: plainText(region.name, 'region'),
    place: plainText(region.place, 'place'),
    emblem: region.emblem,
    board: plainText(input.board, 'board').toUpperCase(),
    number: plainText(signing.number, 'number'),
    opening: openingSentence(input),
    attendance: input.seats.map(attendanceRow),
    quorum: quorumSentence(input),
    items: input.items.map((item) => printedItem(item, input.seats)),
    closing: closingSentence(input),
    signatures: input.seats.filter(({ attended }) => attended).map((seat) => signatureRow(seat, signing)),
    signedOn: signing.on,
    signature: signatureBlock(signing.chair),
    secretary: signatureBlock(signing.secretary),
    chainHash: signing.chainHash,
    copies: [],
  };
  const code = verificationCode(seal.sha256(minutesText(signed)));
  return { ...signed, verification: { code, url: `${seal.verifyAt.replace(/\/+$/, '')}/${code}` } };
}

/** What the signatures cover, as one text to hash; the code comes from this hash and is left out. */
export function minutesText(minutes: SignedMinutes): string {
  const { verification: _derived, ...data }: SignedMinutes & { readonly verification?: Verification } =
    minutes;
  return canonicalJson({ template: 'minutes', revision: templateRevisions.minutes, data });
}

function printedItem(item: AgendaItem, seats: readonly MinutesSeat[]): MinutesItem {
  return {
    title: `Pertimbangan atas ${plainText(item.subject, 'item')}`,
    entry: itemEntry(item),
    considered: item.considered.map((each) => plainText(each, 'considered')),
    recusals: itemRecusals(item, seats),
    votes: itemVotes(item, seats),
    result: itemResult(item),
  };
}

const acting = { holder: '', plt: ' sebagai Plt.', plh: ' sebagai Plh.' } as const;

function attendanceRow(seat: MinutesSeat): AttendanceRow {
  const { person, capacity } = seat;
  return {
    name: person === null ? '–' : fullName(person),
    office: plainText(seat.office, 'office'),
    role: roleName(seat.role),
    note: seat.attended && person !== null ? `Hadir${acting[capacity]}` : 'Tidak hadir',
  };
}

function signatureRow(seat: MinutesSeat, { signatures }: MinutesSigning): SignatureRow {
  const given = signatures.find((each) => each.seat === seat.number);
  const { name, role } = attendanceRow(seat);
  if (!given) return { name, role, note: 'Tidak menandatangani sampai berita acara diterbitkan' };
  const { on, refused } = given;
  const note = refused === null ? `ttd. ${longDate(on)}` : `Menolak: ${plainText(refused, 'refusal')}`;
  return { name, role, note };
}
