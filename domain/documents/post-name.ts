import { plainText } from './plain-text.js';

export interface Post {
  readonly title: string;
  readonly unit: string;
  /** The agency the unit belongs to; absent or the same name where the unit is the agency */
  readonly agency?: string | null;
}

/**
 * A post with where it is, saying nothing twice.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING
 * @example postName({ title: 'Kepala Seksi Gizi', unit: 'Seksi Gizi', agency: 'Dinas Kesehatan' })
 *   // 'Kepala Seksi Gizi pada Dinas Kesehatan'
 */
export function postName({ title, unit, agency }: Post): string {
  const post = plainText(title, 'post');
  const places = [plainText(unit, 'unit'), ...(agency ? [plainText(agency, 'agency')] : [])];
  const said = places.filter(
    (place, i) => !contains(post, place) && !places.slice(0, i).some((before) => contains(before, place)),
  );
  return said.length === 0 ? post : `${post} pada ${said.join(' ')}`;
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
