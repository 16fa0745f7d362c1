import { type PersonName, signatureName } from './full-name.js';
import { gradeName } from './grade-name.js';
import { plainText } from './plain-text.js';

/** Who signs, in which office and on whose behalf. */
export interface Signatory extends PersonName {
  /** "Wali Kota Damai Raya" */
  readonly office: string;
  /** Before the office, for an acting official */
  readonly acting?: 'Plt.' | 'Plh.';
  /** Offices signed for, highest first: one gives `a.n.`, a second adds `u.b.` */
  readonly onBehalfOf?: readonly string[];
  /** None for an elected official */
  readonly nip: string | null;
  readonly grade: string | null;
}

/** A signature as printed. */
export interface SignatureBlock {
  /** The office, in one line or, when it signs for others, in several */
  readonly lines: readonly string[];
  readonly name: string;
  /** Rank and grade in words */
  readonly rank: string | null;
  readonly nip: string | null;
}

/**
 * The lines of a signature: office in capitals, name, and rank and NIP where there are any.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING; GRADE_UNKNOWN
 * @example signatureBlock({ office: 'Sekretaris Daerah', onBehalfOf: ['Wali Kota Damai Raya'], … }).lines
 *   // ['a.n. WALI KOTA DAMAI RAYA', 'SEKRETARIS DAERAH,']
 */
export function signatureBlock(signatory: Signatory): SignatureBlock {
  const { office, acting, onBehalfOf = [], nip, grade } = signatory;
  const own = `${acting ? `${acting} ` : ''}${capitals(office)},`;
  return {
    lines: [...onBehalfOf.flatMap((superior, i) => superiorLines(superior, i)), own],
    name: signatureName(signatory),
    rank: grade === null ? null : gradeName(grade),
    nip,
  };
}

function superiorLines(office: string, depth: number): readonly string[] {
  if (depth === 0) return [`a.n. ${capitals(office)}`];
  return [capitals(office), 'u.b.'];
}

function capitals(office: string): string {
  return plainText(office, 'office').toUpperCase();
}
