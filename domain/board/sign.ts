import { Refusal } from '../refusal.js';

/** As what somebody puts their name to the minutes. */
export type SignatureRole = 'secretary' | 'member' | 'chair';

/** The minutes of a closed session, as far as they are signed. */
export interface UnsignedMinutes {
  readonly seats: readonly {
    readonly number: number;
    readonly title: string;
    /** Somebody sat there. */
    readonly attended: boolean;
  }[];
  /** Seats of the secretary and of whoever presided; they may be one. */
  readonly secretary: number;
  readonly leader: number;
  readonly signatures: readonly { readonly role: SignatureRole; readonly seat: number }[];
}

export interface Signing {
  readonly role: SignatureRole;
  readonly seat: number;
}

/**
 * As what one of these seats signs now: the secretary first, whoever presided last, and between them members who
 * were there. With the last signature the minutes are made; who has not signed by then is named as such.
 *
 * @param own seats for which somebody may sign
 * @returns MINUTES_NOT_YOURS, naming the office that is waited for; MINUTES_SIGNATURE_GIVEN
 */
export function signingOf(minutes: UnsignedMinutes, own: readonly number[]): Signing | Refusal {
  const { seats, secretary, leader, signatures } = minutes;
  const first = signatures.length === 0;
  const waiting = first ? secretary : leader;
  if (own.includes(waiting)) return { role: first ? 'secretary' : 'chair', seat: waiting };
  const member = seats.find(
    ({ number, attended }) => attended && own.includes(number) && number !== secretary && number !== leader,
  );
  if (first || !member) {
    const office = seats.find(({ number }) => number === waiting)?.title ?? '';
    return new Refusal('MINUTES_NOT_YOURS', { office });
  }
  const given = signatures.some(({ seat }) => seat === member.number);
  if (given) return new Refusal('MINUTES_SIGNATURE_GIVEN', { seat: member.number });
  return { role: 'member', seat: member.number };
}

/** The signing, unless it is one that cannot be refused. @returns MINUTES_NOT_REFUSABLE */
export function refusing(signing: Signing): Signing | Refusal {
  return signing.role === 'member' ? signing : new Refusal('MINUTES_NOT_REFUSABLE');
}
