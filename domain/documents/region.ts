import type { Law } from '../policy/laws.js';
import { plainText } from './plain-text.js';

/** The government in whose name documents are written; a city, a regency or a province by its data alone. */
export interface Region {
  /** "Kota Damai Raya", "Kabupaten Bogor", "Provinsi Jawa Barat" */
  readonly name: string;
  /** "Wali Kota", "Bupati", "Gubernur" */
  readonly headTitle: string;
  /** "Pemerintah Kota Damai Raya" */
  readonly government: string;
  /** Where documents are given: "Damai Raya" */
  readonly place: string;
  /** SHA-256 of the emblem for the head of a decree, in hexadecimal; null leaves its space empty */
  readonly emblem: string | null;
  /** Its own regulations, and the act that founded it */
  readonly regulations: readonly Law[];
}

/**
 * The head of the region with its name.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING
 * @example headOfRegion(city) // 'Wali Kota Damai Raya', not 'Wali Kota Kota Damai Raya'
 */
export function headOfRegion({ headTitle, name }: Pick<Region, 'headTitle' | 'name'>): string {
  const bare = plainText(name, 'region').replace(/^(Kota|Kabupaten|Provinsi) /u, '');
  return `${plainText(headTitle, 'head of region')} ${bare}`;
}
