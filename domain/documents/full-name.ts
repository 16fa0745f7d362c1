import { plainText } from './plain-text.js';

export interface PersonName {
  readonly name: string;
  /** "Dr. H." */
  readonly frontTitle?: string | null;
  /** "S.H., M.Si." */
  readonly backTitle?: string | null;
}

/**
 * A name with its titles before and after it.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING when the name is empty
 * @example fullName({ frontTitle: 'Dr.', name: 'Budi Santoso', backTitle: 'S.H., M.Si.' })
 *   // 'Dr. Budi Santoso, S.H., M.Si.'
 */
export function fullName(person: PersonName): string {
  return withTitles(person, plainText(person.name, 'name'));
}

/**
 * The same with the name itself in capitals, as under a signature; titles keep their letters.
 *
 * @throws Refusal DOCUMENT_TEXT_MISSING when the name is empty
 * @example signatureName({ frontTitle: 'Dr.', name: 'Budi Santoso', backTitle: 'M.Si.' })
 *   // 'Dr. BUDI SANTOSO, M.Si.'
 */
export function signatureName(person: PersonName): string {
  return withTitles(person, plainText(person.name, 'name').toUpperCase());
}

function withTitles({ frontTitle, backTitle }: PersonName, name: string): string {
  const front = titles(frontTitle);
  const back = titles(backTitle);
  return `${front && `${front} `}${name}${back && `, ${back}`}`;
}

function titles(text: string | null | undefined): string {
  if (!text || /^[\s,]*$/u.test(text)) return '';
  return plainText(text, 'title')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .replace(/\s*,\s*/gu, ', ');
}
