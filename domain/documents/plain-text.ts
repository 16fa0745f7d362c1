import { oneLine } from '../one-line.js';
import { Refusal } from '../refusal.js';

/**
 * Text as a document prints it: Unicode NFC, one line, single spaces, without control characters and
 * without invisible marks that turn the reading direction or hide letters.
 *
 * @param what names the text in the refusal
 * @throws Refusal DOCUMENT_TEXT_MISSING when nothing is left
 * @example plainText('  Budi\n Santoso ', 'name') // 'Budi Santoso'
 */
export function plainText(text: string, what: string): string {
  const plain = oneLine(text);
  if (plain === '') throw new Refusal('DOCUMENT_TEXT_MISSING', { what });
  return plain;
}
