import { oneLine } from '../one-line.js';

/** Longer reasons are read in the case. */
const longest = 400;

/**
 * What somebody wrote, as part of a sentence that ends with a full stop of ours.
 *
 * @returns null where nothing was written, or it has been erased
 * @example quoted('Lengkapi\nijazah. ') // 'Lengkapi ijazah'
 */
export function quoted(text: string | null): string | null {
  const plain = oneLine(text ?? '');
  if (plain === '') return null;
  const letters = [...plain];
  if (letters.length > longest) return `${letters.slice(0, longest).join('').trimEnd()}…`;
  return plain.replace(/[.\s]+$/u, '') || null;
}
